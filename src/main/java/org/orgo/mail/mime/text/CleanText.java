package org.orgo.mail.mime.text;

/** Cleans text for databases, pages and log lines: no NUL, no lone surrogates. */
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

  /** Cleans to one line, so that a header value cannot add line breaks to a subject or a name. */
  public static String line(String text) {
    return of(text).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private static boolean unwanted(char c) {
    return Character.isSurrogate(c) || (c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }
}
