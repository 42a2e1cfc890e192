package org.orgo.mail.inbound.steps;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does a signature end it, as RFC 3676 marks one? */
final class SignatureStep implements MailStep {

  private static final Pattern DELIMITER = Pattern.compile("(?m)^-- ?\\r?$");

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    String text = mail.text().fresh();
    Matcher delimiter = DELIMITER.matcher(text);
    if (!delimiter.find()) {
      return MailAnswer.no(MailQuestion.SIGNATURE);
    }
    long lines = text.substring(delimiter.end()).strip().lines().count();
    return MailAnswer.yes(MailQuestion.SIGNATURE, lines + " lines");
  }
}
