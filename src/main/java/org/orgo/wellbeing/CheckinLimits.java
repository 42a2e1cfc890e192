package org.orgo.wellbeing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orgo.platform.refusals.FieldError;

/** What an answer may say. */
final class CheckinLimits {

  static final int MAX_TAGS = 10;
  static final int MAX_TAG_LENGTH = 50;
  static final int MIN_SCORE = 1;
  static final int MAX_SCORE = 10;

  private CheckinLimits() {}

  /**
   * @param where what comes before the name of a field, such as {@code line 3, }; empty for none
   */
  static List<FieldError> broken(String where, int score, List<String> tags) {
    List<FieldError> errors = new ArrayList<>();
    if (score < MIN_SCORE || score > MAX_SCORE) {
      errors.add(
          FieldError.of(where + "score", "must be a whole number from 1 to 10")
              .worded("checkin.score.refused"));
    }
    if (tags.size() > MAX_TAGS) {
      errors.add(
          FieldError.of(where + "tags", "must be at most 10").worded("checkin.tags.refused"));
    }
    if (tags.stream().anyMatch(tag -> tag.isBlank() || tag.length() > MAX_TAG_LENGTH)) {
      errors.add(
          FieldError.of(where + "tags", "must be words of 1 to 50 characters")
              .worded("checkin.tags.refused"));
    }
    return errors;
  }

  static List<String> normal(List<String> tags) {
    return tags.stream()
        .map(tag -> tag.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
        .distinct()
        .toList();
  }
}
