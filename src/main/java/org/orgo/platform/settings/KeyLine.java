package org.orgo.platform.settings;

import java.util.regex.Pattern;

/** Finds the line in which a key stands, so that an editor can go there. */
final class KeyLine {

  private KeyLine() {}

  /**
   * @param key dotted; where its last part is missing, the line of the part before is meant
   * @return from 1; null where not even its first part is there
   */
  static Integer in(String text, String key) {
    String[] lines = text.split("\n", -1);
    Integer whole = following(lines, 0, key);
    if (whole != null) {
      return whole;
    }
    Integer found = null;
    for (String part : key.split("\\.")) {
      Integer next = following(lines, found == null ? 0 : found - 1, part);
      if (next == null) {
        return found;
      }
      found = next;
    }
    return found;
  }

  private static Integer following(String[] lines, int from, String key) {
    Pattern written = Pattern.compile("(?:^|[\\s{,])\"?" + Pattern.quote(key) + "\"?\\s*:");
    for (int line = from; line < lines.length; line++) {
      if (written.matcher(lines[line]).find()) {
        return line + 1;
      }
    }
    return null;
  }
}
