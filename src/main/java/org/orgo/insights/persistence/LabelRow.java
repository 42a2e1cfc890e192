package org.orgo.insights.persistence;

import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.InvalidLabel;
import org.orgo.vocabulary.label.Label;

/**
 * A label in its parts.
 *
 * @param level from 1, the executives, to 4, the operational staff
 */
public record LabelRow(
    String label,
    String base,
    int level,
    boolean broadcast,
    int category,
    String categoryName,
    int intent,
    String intentName,
    String role,
    String function) {

  private static final String UNKNOWN = "UNKNOWN";

  /** A text that is no label is kept as one of no category: a fact must not be missing for it. */
  public static LabelRow of(String text) {
    try {
      return of(text, Label.parse(text));
    } catch (InvalidLabel noLabel) {
      return new LabelRow(text, "", 0, false, 0, UNKNOWN, 0, UNKNOWN, null, null);
    }
  }

  private static LabelRow of(String text, Label label) {
    return new LabelRow(
        text,
        Integer.toString(label.base()),
        label.verticalLevel().ordinal() + 1,
        label.isBroadcast(),
        label.category().digit(),
        label.category().name(),
        label.intent().digit(),
        label.intent().name(),
        label.horizontalRole().map(HorizontalRole::code).orElse(null),
        label.horizontalRole().map(HorizontalRole::function).orElse(null));
  }
}
