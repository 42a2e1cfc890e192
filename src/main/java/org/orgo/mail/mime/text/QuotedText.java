package org.orgo.mail.mime.text;

import java.util.List;
import java.util.regex.Pattern;

/** Splits what somebody wrote from what their mailer repeated below it. */
public final class QuotedText {

  private static final int INTRODUCTION_LINES = 3;

  /** Lines that begin the old mail, as common mailers write them. */
  private static final List<Pattern> SEPARATORS =
      List.of(
          Pattern.compile(
              "-{2,}\\s*(Original Message|Message d['’]origine|Message original)\\s*-{2,}"),
          Pattern.compile("-{2,}\\s*(Forwarded message|Message transféré)\\s*-{2,}"),
          Pattern.compile("_{20,}"));

  private static final Pattern INTRODUCTION =
      Pattern.compile("(On\\b.{4,300}\\bwrote\\s?:|Le\\b.{4,300}\\ba écrit\\s?:)", Pattern.DOTALL);

  private QuotedText() {}

  /** Both parts together are the whole text, character by character: nothing is lost. */
  public record Split(String fresh, String quoted) {}

  public static Split split(String text) {
    String[] lines = text.split("(?<=\n)", -1);
    int answered = lastAnsweredQuote(lines);
    int offset = 0;
    for (int i = 0; i < lines.length; i++) {
      if (isSeparator(lines[i]) || (i > answered && isIntroduction(lines, i))) {
        return new Split(text.substring(0, offset), text.substring(offset));
      }
      offset += lines[i].length();
    }
    return trailingQuotes(text, lines);
  }

  private static Split trailingQuotes(String text, String[] lines) {
    int first = lines.length;
    int offset = text.length();
    for (int i = lines.length - 1; i >= 0 && (isQuote(lines[i]) || lines[i].isBlank()); i--) {
      offset -= lines[i].length();
      first = i;
    }
    boolean anyQuote = false;
    for (int i = first; i < lines.length; i++) {
      anyQuote |= isQuote(lines[i]);
    }
    return anyQuote
        ? new Split(text.substring(0, offset), text.substring(offset))
        : new Split(text, "");
  }

  private static boolean isSeparator(String line) {
    String stripped = line.strip();
    return SEPARATORS.stream().anyMatch(separator -> separator.matcher(stripped).matches());
  }

  private static boolean isIntroduction(String[] lines, int at) {
    if (!lines[at].startsWith("On") && !lines[at].startsWith("Le")) {
      return false;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = at; i < Math.min(lines.length, at + INTRODUCTION_LINES); i++) {
      joined.append(lines[i].strip()).append(' ');
      if (joined.length() > 400) {
        return false;
      }
      if (INTRODUCTION.matcher(joined.toString().strip()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** The last answer between quoted lines; the text up to it is shown in full. */
  private static int lastAnsweredQuote(String[] lines) {
    int i = lines.length - 1;
    while (i >= 0 && (isQuote(lines[i]) || lines[i].isBlank())) {
      i--;
    }
    while (i >= 0 && !isQuote(lines[i])) {
      i--;
    }
    return i;
  }

  private static boolean isQuote(String line) {
    return line.startsWith(">");
  }
}
