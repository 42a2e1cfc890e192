package org.orgo.platform.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.lang.Nullable;

/**
 * What is wrong with settings that somebody edits.
 *
 * @param rule name of the broken rule in kebab-case, stable for programs
 * @param key dotted, such as {@code routing.label}; null when it is the text as a whole
 * @param line from 1, as far as it is known
 * @param problem what is wrong, as the end of a sentence that begins with the key
 * @param allowed what may stand there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingsFault(
    String rule, @Nullable String key, @Nullable Integer line, String problem, String allowed) {

  public static SettingsFault of(
      String rule, String text, String key, String problem, String allowed) {
    return new SettingsFault(rule, key, KeyLine.in(text, key), problem, allowed);
  }

  public String sentence() {
    return (key == null ? "" : key + " ") + problem + "; allowed: " + allowed + ".";
  }
}
