package org.orgo.mail.mime.text;

/** Joins the lines that a mailer broke for transport only (RFC 3676). */
public final class FlowedText {

  private FlowedText() {}

  public static String unflow(String text, boolean deleteSpace) {
    StringBuilder joined = new StringBuilder(text.length());
    boolean open = false;
    int openQuote = 0;
    for (String line : text.split("\r?\n", -1)) {
      int quote = quoteDepth(line);
      boolean joins = open && quote == openQuote;
      if (!joins && joined.length() > 0) {
        joined.append('\n');
      }
      String content = joins ? unstuffed(line.substring(quote)) : stuffingRemoved(line, quote);
      boolean signature = content.equals("-- ");
      open = content.endsWith(" ") && !signature;
      openQuote = quote;
      joined.append(open && deleteSpace ? content.substring(0, content.length() - 1) : content);
    }
    return joined.toString();
  }

  private static String stuffingRemoved(String line, int quote) {
    return quote == 0 ? unstuffed(line) : line;
  }

  private static String unstuffed(String content) {
    return content.startsWith(" ") ? content.substring(1) : content;
  }

  private static int quoteDepth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return depth;
  }
}
