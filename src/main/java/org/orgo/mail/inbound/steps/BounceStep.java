package org.orgo.mail.inbound.steps;

import org.orgo.mail.inbound.returned.DeliveryReport;
import org.orgo.mail.inbound.returned.DeliveryReports;
import org.orgo.mail.inbound.returned.ReturnedMails;

/** Does another server give a mail back? */
record BounceStep(ReturnedMails returned) implements MailStep {

  /** Whose mail it is about. */
  private enum Bounced {
    OURS,
    UNKNOWN
  }

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    DeliveryReport report = DeliveryReports.of(mail.mail()).orElse(null);
    if (report == null) {
      return MailAnswer.no(MailQuestion.BOUNCE);
    }
    Bounced whose = returned.note(report) ? Bounced.OURS : Bounced.UNKNOWN;
    return MailAnswer.of(MailQuestion.BOUNCE, whose, report.status());
  }
}
