package org.orgo.signals.templates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a template says differently each time, written as {@code {number}}. */
public enum TemplateVariable {
  /** Of the task, as mails name it. */
  NUMBER,
  /** Of the task. */
  TITLE,
  /** The name of who asked. */
  REQUESTER,
  /** The name of who answers. */
  AUTHOR,
  /** The name of the organization. */
  ORGANIZATION;

  private static final Pattern WRITTEN = Pattern.compile("\\{([^{}\\n]{0,60})}");

  /** The first that a text names and that there is not. */
  static Optional<String> unknown(String text) {
    return WRITTEN
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> named(name).isEmpty())
        .findFirst();
  }

  /** All, as they are written. */
  public static String all() {
    return Arrays.stream(values())
        .map(variable -> "{" + variable.name().toLowerCase(Locale.ROOT) + "}")
        .collect(Collectors.joining(", "));
  }

  /** The text with values in place of variables; nothing where there is no value. */
  public static String fill(String text, Map<TemplateVariable, String> values) {
    return WRITTEN.matcher(text).replaceAll(found -> value(found, values));
  }

  private static String value(MatchResult found, Map<TemplateVariable, String> values) {
    return Matcher.quoteReplacement(
        named(found.group(1))
            .map(variable -> values.getOrDefault(variable, ""))
            .orElse(found.group()));
  }

  private static Optional<TemplateVariable> named(String name) {
    return Arrays.stream(values())
        .filter(variable -> variable.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
