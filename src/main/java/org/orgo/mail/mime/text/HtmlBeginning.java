package org.orgo.mail.mime.text;

/**
 * The beginning of markup from strangers, without what is never shown: styles, scripts and
 * comments, which in some mails are longer than all that is said in them.
 *
 * @param cut whether there is more of it
 */
record HtmlBeginning(String html, boolean cut) {

  private static final String[][] SKIPPED = {
    {"<!--", "-->"}, {"<style", "</style"}, {"<script", "</script"}
  };

  static HtmlBeginning of(String html, int characters) {
    StringBuilder kept = new StringBuilder(Math.min(html.length(), characters));
    int at = 0;
    while (at < html.length() && kept.length() < characters) {
      int tag = html.indexOf('<', at);
      int end = tag < 0 ? html.length() : tag;
      kept.append(html, at, Math.min(end, at + characters - kept.length()));
      if (end == html.length() || kept.length() >= characters) {
        at = end;
        break;
      }
      at = skipped(html, tag);
      if (at == tag) {
        kept.append('<');
        at++;
      }
    }
    return new HtmlBeginning(kept.toString(), at < html.length());
  }

  /** Where reading goes on; the same place when nothing is skipped there. */
  private static int skipped(String html, int at) {
    for (String[] pair : SKIPPED) {
      if (html.regionMatches(true, at, pair[0], 0, pair[0].length())) {
        int end = indexOfIgnoringCase(html, pair[1], at + pair[0].length());
        int close = end < 0 ? -1 : html.indexOf('>', end);
        return close < 0 ? html.length() : close + 1;
      }
    }
    return at;
  }

  private static int indexOfIgnoringCase(String html, String wanted, int from) {
    char first = wanted.charAt(0);
    for (int at = html.indexOf(first, from); at >= 0; at = html.indexOf(first, at + 1)) {
      if (html.regionMatches(true, at, wanted, 0, wanted.length())) {
        return at;
      }
    }
    return -1;
  }
}
