package org.orgo.mail.threads;

import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.orgo.mail.mime.text.QuotedText;

/** The text of an answer: what is said, the signature, and what it answers. */
final class AnswerText {

  private static final int MAX_QUOTED_LINES = 200;

  private AnswerText() {}

  /**
   * @param signature null for none
   * @param answered null where no mail is answered
   */
  static String of(NewAnswer answer, String signature, AnsweredMail answered) {
    StringBuilder text = signed(new StringBuilder(answer.text().strip()), signature);
    if (answer.quotes() && answered != null) {
      text.append("\n\n").append(quote(answered, answer.language()));
    }
    return text.append('\n').toString();
  }

  /**
   * @param signature null for none
   */
  static String signed(String said, String signature) {
    return signed(new StringBuilder(said.strip()), signature).append('\n').toString();
  }

  private static StringBuilder signed(StringBuilder text, String signature) {
    return signature == null ? text : text.append("\n\n-- \n").append(signature.strip());
  }

  /** Only what the reader wrote herself, so that nothing is told that she may not know. */
  private static String quote(AnsweredMail answered, Locale language) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "answers",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String when =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(language)
            .format(answered.receivedAt().atOffset(ZoneOffset.UTC));
    String theirs = answered.text() == null ? "" : answered.text();
    return MessageFormat.format(words.getString("quote"), when, answered.writer())
        + "\n"
        + QuotedText.split(theirs)
            .fresh()
            .strip()
            .lines()
            .limit(MAX_QUOTED_LINES)
            .map(line -> "> " + line)
            .collect(Collectors.joining("\n"));
  }
}
