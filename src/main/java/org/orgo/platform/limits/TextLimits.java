package org.orgo.platform.limits;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** How long texts may be, in characters, and how many tags there may be. */
public final class TextLimits {

  public static final int MAX_TITLE_LENGTH = 500;
  public static final int MAX_SUBJECT_LENGTH = 1_000;
  public static final int MAX_DESCRIPTION_LENGTH = 200_000;
  public static final int MAX_COMMENT_LENGTH = 100_000;
  public static final int MAX_REASON_LENGTH = 2_000;
  public static final int MAX_ADDRESS_LENGTH = 320;
  public static final int MAX_NAME_LENGTH = 200;

  /** An index holds it, whose rows PostgreSQL limits. */
  public static final int MAX_EXTERNAL_ID_LENGTH = 500;

  public static final int MAX_TAGS = 50;
  public static final int MAX_TAG_LENGTH = 100;

  /** Of the texts on one page of a list, together. */
  public static final int MAX_PAGE_BYTES = 1024 * 1024;

  private TextLimits() {}

  /**
   * @throws InvalidRequest when the text is longer; a missing one is not
   */
  public static void requireAtMost(String field, String text, int maxLength) {
    if (text != null && text.length() > maxLength) {
      throw new InvalidRequest(
          FieldError.of(
                  field,
                  "has %d characters; it may have at most %d".formatted(text.length(), maxLength))
              .worded("form.rule.max_length", maxLength));
    }
  }

  /**
   * @throws InvalidRequest when there are too many, or one is missing, blank or too long
   */
  public static void requireTags(List<String> tags) {
    if (tags == null) {
      return;
    }
    if (tags.size() > MAX_TAGS) {
      throw new InvalidRequest(
          FieldError.of(
              "tags", "are %d; there may be at most %d".formatted(tags.size(), MAX_TAGS)));
    }
    for (int i = 0; i < tags.size(); i++) {
      InvalidRequest.requireText("tags[%d]".formatted(i), tags.get(i), MAX_TAG_LENGTH);
    }
  }

  /** The beginning of a text that is not refused, because it came by mail. */
  public static String cut(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    int end = maxLength - 1;
    boolean splits = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splits ? end - 1 : end) + "…";
  }
}
