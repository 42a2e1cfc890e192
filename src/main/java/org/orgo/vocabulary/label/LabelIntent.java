package org.orgo.vocabulary.label;

import java.util.Arrays;
import java.util.Optional;

/** The second digit after the base, the subcategory: what the sender wants to happen. */
public enum LabelIntent {
  REQUEST(1),
  UPDATE(2),
  DECISION(3),
  REPORT(4),
  DISTRIBUTION(5);

  private final int digit;

  LabelIntent(int digit) {
    this.digit = digit;
  }

  public int digit() {
    return digit;
  }

  static Optional<LabelIntent> ofDigit(int digit) {
    return Arrays.stream(values()).filter(intent -> intent.digit == digit).findFirst();
  }

  /** What happens unless a routing row says otherwise or the label is a broadcast. */
  public Handling defaultHandling(LabelCategory category) {
    return switch (this) {
      case REQUEST -> Handling.TASK;
      case REPORT ->
          category == LabelCategory.CRISIS_AND_EMERGENCY ? Handling.CASE_AND_TASK : Handling.CASE;
      case UPDATE, DECISION, DISTRIBUTION -> Handling.INFORM;
    };
  }
}
