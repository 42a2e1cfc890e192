package org.orgo.mail.inbound.steps;

import org.orgo.mail.mime.headers.AskedWork;

/**
 * Does it say in header fields of Orgo what work it asks for? That counts only in a mailbox that
 * trusts them: everybody can write them.
 */
final class OrgoHeadersStep implements MailStep {

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    AskedWork asked = AskedWork.of(mail.mail().headers());
    if (asked.isNothing()) {
      return MailAnswer.no(MailQuestion.ORGO_HEADERS);
    }
    String names = String.join(" ", asked.said());
    if (!mail.rules().trustsHeaders()) {
      return new MailAnswer(MailQuestion.ORGO_HEADERS, "DROPPED", names);
    }
    mail.asks(asked);
    return asked.refused().isEmpty()
        ? new MailAnswer(MailQuestion.ORGO_HEADERS, "COUNTED", names)
        : new MailAnswer(
            MailQuestion.ORGO_HEADERS,
            asked.refused().size() < asked.said().size() ? "COUNTED_PARTLY" : "DROPPED",
            names + ", invalid: " + String.join(" ", asked.refused()));
  }
}
