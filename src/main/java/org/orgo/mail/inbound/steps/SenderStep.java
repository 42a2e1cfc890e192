package org.orgo.mail.inbound.steps;

import org.orgo.mail.NeverAnswered;
import org.orgo.mail.Senders;

/** Which person has sent it? A machine's address is nobody's. */
record SenderStep(Senders senders) implements MailStep {

  private enum Writer {
    PERSON,
    MACHINE,
    UNNAMED
  }

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    String from = mail.mail().envelope().fromAddress();
    if (from == null) {
      return MailAnswer.of(MailQuestion.SENDER, Writer.UNNAMED, null);
    }
    if (mail.mail().automatic().isPresent() && NeverAnswered.isMachine(from)) {
      return MailAnswer.of(MailQuestion.SENDER, Writer.MACHINE, null);
    }
    senders.personAt(from).ifPresent(mail::from);
    return MailAnswer.of(MailQuestion.SENDER, Writer.PERSON, mail.mail().authentication().name());
  }
}
