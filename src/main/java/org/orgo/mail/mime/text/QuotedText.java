package org.orgo.mail.mime.text;

import java.util.List;

/**
 * Splits what somebody wrote from what their mailer repeated below it. Answers between quoted lines
 * stay with what was written, and so does a forwarded mail that nobody said a word about.
 */
public final class QuotedText {

  private QuotedText() {}

  /** Both parts together are the whole text, character by character: nothing is lost. */
  public record Split(String fresh, String quoted) {}

  public static Split split(String text) {
    List<String> lines = List.of(text.split("(?<=\n)", -1));
    int end = endOfAnswers(lines);
    int cut = firstRepeated(lines, end);
    int offset = lines.subList(0, cut).stream().mapToInt(String::length).sum();
    boolean onlyForwarded =
        cut < lines.size()
            && QuoteMarks.isForward(lines.get(cut))
            && text.substring(0, offset).isBlank();
    return onlyForwarded
        ? new Split(text, "")
        : new Split(text.substring(0, offset), text.substring(offset));
  }

  /**
   * @param answered up to which line somebody wrote between quoted lines
   */
  private static int firstRepeated(List<String> lines, int answered) {
    for (int i = 0; i < lines.size(); i++) {
      int separated = QuoteMarks.endOfSeparator(lines, i);
      if (separated >= 0 && !isAnsweredBelow(lines, separated, answered)) {
        return i;
      }
      int introduced = QuoteMarks.endOfIntroduction(lines, i);
      if (introduced >= 0 && introduces(lines, i, introduced, answered)) {
        return i;
      }
    }
    return trailingQuotes(lines);
  }

  /** Whether the mail below these lines is quoted line by line, with answers in between. */
  private static boolean isAnsweredBelow(List<String> lines, int from, int answered) {
    int first = QuoteMarks.firstWritten(lines, from);
    return first < lines.size() && isQuote(lines.get(first)) && first < answered;
  }

  private static boolean introduces(List<String> lines, int at, int end, int answered) {
    int first = QuoteMarks.firstWritten(lines, end);
    if (first < lines.size() && isQuote(lines.get(first))) {
      return at >= answered;
    }
    return first < lines.size() && QuoteMarks.isMechanical(lines, at, end);
  }

  private static int trailingQuotes(List<String> lines) {
    int first = lines.size();
    boolean anyQuote = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      boolean quote = isQuote(lines.get(i));
      if (!quote && !lines.get(i).isBlank()) {
        break;
      }
      anyQuote |= quote;
      first = i;
    }
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    return anyQuote ? first : lines.size();
  }

  /** The line after the last answer that stands below a quoted line; 0 for none. */
  private static int endOfAnswers(List<String> lines) {
    int i = lines.size() - 1;
    int signature = lastSignature(lines);
    if (signature >= 0) {
      i = signature - 1;
    }
    while (i >= 0 && (isQuote(lines.get(i)) || lines.get(i).isBlank())) {
      i--;
    }
    int answer = i + 1;
    while (i >= 0 && !isQuote(lines.get(i))) {
      i--;
    }
    return i < 0 ? 0 : answer;
  }

  private static int lastSignature(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0 && !isQuote(lines.get(i)); i--) {
      if (lines.get(i).stripTrailing().equals("--")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isQuote(String line) {
    return line.startsWith(">");
  }
}
