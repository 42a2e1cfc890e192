package org.orgo.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;
import org.orgo.web.Texts;

/** What a page says about fields that were refused, in the reader's language. */
public final class FieldWords {

  private FieldWords() {}

  /**
   * By field, the first of each.
   *
   * @throws RuntimeException the failure itself, where it names no field
   */
  public static Map<String, String> of(RuntimeException failure, Texts texts) {
    if (!(failure instanceof Refusal refusal) || refusal.errors().isEmpty()) {
      throw failure;
    }
    Map<String, String> words = new LinkedHashMap<>();
    refusal.errors().forEach(error -> words.putIfAbsent(error.field(), text(error, texts)));
    return words;
  }

  private static String text(FieldError error, Texts texts) {
    FieldError.Wording wording = error.wording();
    return wording == null
        ? texts.get("form.field_refused")
        : texts.get(wording.key(), wording.values().toArray());
  }
}
