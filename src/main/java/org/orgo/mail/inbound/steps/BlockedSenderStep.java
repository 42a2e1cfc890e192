package org.orgo.mail.inbound.steps;

/** Does the mailbox want to hear from this sender? */
final class BlockedSenderStep implements MailStep {

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    String from = mail.mail().envelope().fromAddress();
    if (from == null || !mail.rules().blocks(from)) {
      return MailAnswer.no(MailQuestion.BLOCKED_SENDER);
    }
    mail.block();
    return MailAnswer.yes(MailQuestion.BLOCKED_SENDER, null);
  }
}
