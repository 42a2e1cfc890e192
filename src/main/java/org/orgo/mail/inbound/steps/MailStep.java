package org.orgo.mail.inbound.steps;

/** Asks one question about a mail, and leaves what follows from the answer with the mail. */
@FunctionalInterface
interface MailStep {

  MailAnswer ask(QuestionedMail mail);
}
