package org.orgo.organizations.holidays;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of an iCalendar file (RFC 5545, 3.1). Parameters are read over: whether a value is a day
 * shows in the value itself.
 *
 * @param name in upper case; empty where the line has none
 * @param value as it is written, with its escapes
 */
record ContentLine(String name, String value) {
  /** A line that begins with a blank continues the one before. */
  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");

  private static final Pattern LINE_END = Pattern.compile("\\r?\\n|\\r");

  static List<ContentLine> of(String file) {
    return Stream.of(LINE_END.split(FOLD.matcher(file).replaceAll("")))
        .filter(line -> !line.isBlank())
        .map(ContentLine::read)
        .toList();
  }

  private static ContentLine read(String line) {
    int nameEnd = -1;
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char each = line.charAt(at);
      quoted ^= each == '"';
      if (nameEnd < 0 && (each == ';' || each == ':')) {
        nameEnd = at;
      }
      if (each == ':' && !quoted) {
        String name = line.substring(0, nameEnd).toUpperCase(Locale.ROOT);
        return new ContentLine(name, line.substring(at + 1).strip());
      }
    }
    return new ContentLine("", line);
  }

  boolean is(String wanted, String content) {
    return name.equals(wanted) && value.equalsIgnoreCase(content);
  }

  /** Without escapes, as one line. */
  String text() {
    return value
        .replaceAll("\\\\[nN]", " ")
        .replaceAll("\\\\([,;\\\\])", "$1")
        .replaceAll("[\\p{Cc}\\s]+", " ")
        .strip();
  }
}
