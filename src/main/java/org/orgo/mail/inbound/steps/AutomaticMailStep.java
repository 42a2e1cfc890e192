package org.orgo.mail.inbound.steps;

import org.orgo.mail.mime.headers.AutomaticSign;

/** Has a machine written it? What people write to a list is work where the mailbox says so. */
final class AutomaticMailStep implements MailStep {

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    AutomaticSign sign = mail.mail().automatic().orElse(null);
    if (sign == null) {
      return MailAnswer.no(MailQuestion.AUTOMATIC_MAIL);
    }
    if (sign == AutomaticSign.MAILING_LIST && mail.rules().listsAreWork()) {
      mail.told(null);
      return new MailAnswer(MailQuestion.AUTOMATIC_MAIL, "NO", sign.name());
    }
    return MailAnswer.yes(MailQuestion.AUTOMATIC_MAIL, sign);
  }
}
