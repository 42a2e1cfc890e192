package org.orgo.signals.templates;

import java.util.ArrayList;
import java.util.List;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.lang.Nullable;

/**
 * A template as somebody wrote it.
 *
 * @param textEn null or blank where it is not written in English
 * @param textFr null or blank where it is not written in French
 */
public record WrittenTemplate(String name, @Nullable String textEn, @Nullable String textFr) {

  public static final int MAX_NAME = 100;

  public WrittenTemplate {
    name = name == null ? "" : name.strip();
    textEn = textEn == null || textEn.isBlank() ? null : textEn.strip();
    textFr = textFr == null || textFr.isBlank() ? null : textFr.strip();
  }

  /**
   * @throws InvalidRequest naming each field that cannot be taken
   */
  WrittenTemplate checked() {
    List<FieldError> errors = new ArrayList<>();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      errors.add(
          FieldError.of("name", "must have 1 to %d characters".formatted(MAX_NAME))
              .worded("template.refused.name", MAX_NAME));
    }
    if (textEn == null && textFr == null) {
      errors.add(
          FieldError.of("text_en", "is missing; one of the languages is enough")
              .worded("template.refused.text"));
    }
    check("text_en", textEn, errors);
    check("text_fr", textFr, errors);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return this;
  }

  private static void check(String field, @Nullable String text, List<FieldError> errors) {
    if (text == null) {
      return;
    }
    if (text.length() > TextLimits.MAX_COMMENT_LENGTH) {
      errors.add(
          FieldError.of(
                  field, "must have at most %d characters".formatted(TextLimits.MAX_COMMENT_LENGTH))
              .worded("template.refused.long", TextLimits.MAX_COMMENT_LENGTH));
    }
    TemplateVariable.unknown(text)
        .ifPresent(
            unknown ->
                errors.add(
                    FieldError.of(
                            field,
                            "{%s} is no variable; there are %s"
                                .formatted(unknown, TemplateVariable.all()))
                        .worded("template.refused.variable", unknown, TemplateVariable.all())));
  }
}
