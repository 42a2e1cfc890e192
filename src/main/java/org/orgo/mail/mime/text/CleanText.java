package org.orgo.mail.mime.text;

/** Text that a database, a page and a log line can hold: no NUL, no lone surrogates. */
public final class CleanText {

  private CleanText() {}

  public static String of(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair || !unwanted(c)) {
        if (clean != null) {
          clean.append(c);
        }
        if (pair) {
          i++;
          if (clean != null) {
            clean.append(text.charAt(i));
          }
        }
        continue;
      }
      if (clean == null) {
        clean = new StringBuilder(text.length()).append(text, 0, i);
      }
      clean.append('\uFFFD');
    }
    return clean == null ? text : clean.toString();
  }

  /** One line: a header value may not smuggle a line break into a subject or a name. */
  public static String line(String text) {
    return of(text).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private static boolean unwanted(char c) {
    return Character.isSurrogate(c) || (c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }
}
