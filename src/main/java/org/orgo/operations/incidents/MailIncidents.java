package org.orgo.operations.incidents;

import java.util.function.Function;
import java.util.stream.Stream;
import org.orgo.mail.FailedMail;
import org.orgo.mail.FailedMails;
import org.orgo.mail.loops.MailBreaker;
import org.orgo.mail.loops.MailBreakers;
import org.orgo.mail.reconciliation.MailboxReconciliations;
import org.orgo.mail.reconciliation.ReconciledMailbox;
import org.orgo.operations.incidents.IncidentsPage.Incident;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** What is wrong with mail as a whole: loops, differences with the servers, mails nobody got. */
@Component
class MailIncidents {

  private final FailedMails mails;
  private final MailBreakers breakers;
  private final MailboxReconciliations reconciliations;

  MailIncidents(FailedMails mails, MailBreakers breakers, MailboxReconciliations reconciliations) {
    this.mails = mails;
    this.breakers = breakers;
    this.reconciliations = reconciliations;
  }

  Stream<Incident> rows(Texts texts) {
    return Stream.of(
            breakers.list().stream().map(breaker -> row(breaker, texts)),
            reconciliations.all().stream()
                .filter(mailbox -> !mailbox.isWhole())
                .map(mailbox -> row(mailbox, texts)),
            mails.list().stream().map(mail -> row(mail, texts)))
        .flatMap(Function.identity());
  }

  /** Opened where mails are held, and not who sends them. */
  private static Incident row(MailBreaker breaker, Texts texts) {
    return new Incident(
        null,
        "MAIL",
        texts.get("incident.breaker"),
        texts.get("breaker.hint"),
        null,
        breaker.held(),
        breaker.openedAt(),
        "/operations/filed-mails",
        null,
        1,
        null);
  }

  private static Incident row(ReconciledMailbox mailbox, Texts texts) {
    return new Incident(
        null,
        "MAIL",
        texts.get("incident.mail", mailbox.address()),
        texts.count("incident.difference", mailbox.missing())
            + " "
            + texts.get("incident.difference.reason"),
        null,
        1,
        mailbox.at(),
        null,
        null,
        1,
        null);
  }

  /** About which task, never to whom or what it says. */
  private static Incident row(FailedMail mail, Texts texts) {
    return new Incident(
        null,
        "NOTIFICATION",
        texts.get("incident.unsent"),
        Incidents.reason(mail.reason(), texts),
        null,
        mail.attempts(),
        mail.writtenAt(),
        mail.taskId() == null ? null : "/tasks/" + mail.taskId(),
        null,
        1,
        null);
  }
}
