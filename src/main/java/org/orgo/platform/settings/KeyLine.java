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
    Integer found = null;
    int from = 0;
    for (String part : key.split("\\.")) {
      Pattern written = Pattern.compile("(?:^|[\\s{,])\"?" + Pattern.quote(part) + "\"?\\s*:");
      while (from < lines.length && !written.matcher(lines[from]).find()) {
        from++;
      }
      if (from == lines.length) {
        return found;
      }
      found = from + 1;
    }
    return found;
  }
}
