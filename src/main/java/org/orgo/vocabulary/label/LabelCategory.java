package org.orgo.vocabulary.label;

import java.util.Arrays;
import java.util.Optional;

/** The first digit after the base: what area a label is about. */
public enum LabelCategory {
  OPERATIONAL(1),
  STRATEGIC(2),
  COMPLIANCE_AND_REPORTING(3),
  CUSTOMER(4),
  TRAINING_AND_DEVELOPMENT(5),
  COMMUNICATION_AND_COORDINATION(6),
  FINANCIAL(7),
  TECHNICAL_AND_INFRASTRUCTURE(8),
  CRISIS_AND_EMERGENCY(9);

  private final int digit;

  LabelCategory(int digit) {
    this.digit = digit;
  }

  public int digit() {
    return digit;
  }

  static Optional<LabelCategory> ofDigit(int digit) {
    return Arrays.stream(values()).filter(category -> category.digit == digit).findFirst();
  }
}
