package org.orgo.mail.inbound.steps;

/** Does it repeat an earlier mail, which is folded? */
final class QuotedTextStep implements MailStep {

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    String quoted = mail.text().quoted();
    return quoted.isBlank()
        ? MailAnswer.no(MailQuestion.QUOTED_TEXT)
        : MailAnswer.yes(MailQuestion.QUOTED_TEXT, quoted.strip().lines().count() + " lines");
  }
}
