package org.orgo.signals.templates;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * An answer that people give again and again.
 *
 * @param textEn null where it is written in French only
 * @param textFr null where it is written in English only
 * @param version changes with each change
 */
public record ReplyTemplate(
    UUID templateId, String name, @Nullable String textEn, @Nullable String textFr, int version) {

  /** In this language where it is written in it. */
  public String text(String language) {
    String wanted = "fr".equals(language) ? textFr : textEn;
    if (wanted != null) {
      return wanted;
    }
    return textEn == null ? textFr : textEn;
  }
}
