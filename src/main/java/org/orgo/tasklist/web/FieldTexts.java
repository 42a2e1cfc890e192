package org.orgo.tasklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.platform.refusals.FieldError;
import org.orgo.web.Texts;

/** What is wrong with fields, in the reader's language. */
public final class FieldTexts {

  private static final String OF_FORM = "form.";

  private FieldTexts() {}

  public static Map<String, String> of(List<FieldError> errors, Texts texts) {
    Map<String, String> byField = new LinkedHashMap<>();
    errors.forEach(error -> byField.putIfAbsent(field(error), text(error, texts)));
    return byField;
  }

  private static String field(FieldError error) {
    return error.field().startsWith(OF_FORM)
        ? error.field().substring(OF_FORM.length())
        : error.field();
  }

  /** Refusals speak English, for programs; some bring what they say to people. */
  private static String text(FieldError error, Texts texts) {
    FieldError.Wording wording = error.wording();
    if (wording != null) {
      return texts.get(wording.key(), wording.values().toArray());
    }
    if (error.field().equals("reason")) {
      return texts.get("form.reason_missing");
    }
    return "en".equals(texts.language()) ? error.message() : texts.get("form.field_refused");
  }
}
