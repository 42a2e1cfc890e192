package org.orgo.anonymous.web;

import java.util.HashMap;
import java.util.Map;
import org.orgo.anonymous.files.FileRefused;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;
import org.orgo.web.Texts;

/** Words refusals for visitors, by field; under {@code form} what concerns all of it. */
final class RefusalTexts {

  private RefusalTexts() {}

  static Map<String, String> of(RuntimeException refused, Texts texts) {
    if (refused instanceof FileRefused file) {
      return Map.of("files", texts.get("anonymous.file." + file.fileProblem()));
    }
    Map<String, String> errors = new HashMap<>();
    if (refused instanceof Refusal refusal) {
      for (FieldError error : refusal.errors()) {
        errors.put(error.field(), texts.get("anonymous.missing." + error.field()));
      }
      if (errors.isEmpty()) {
        errors.put("form", texts.get("anonymous.refused." + refusal.code()));
      }
    }
    return errors;
  }
}
