package org.orgo.signals.email;

import java.time.Clock;
import java.util.List;
import org.orgo.organizations.CurrentTenant;
import org.orgo.organizations.OrganizationId;
import org.orgo.signals.SignalId;
import org.orgo.signals.email.mime.MailEnvelope;
import org.orgo.signals.email.mime.MailParser;
import org.orgo.signals.email.mime.MailRefused;
import org.orgo.signals.email.mime.Sha256;
import org.orgo.signals.email.persistence.IncomingMailMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail in: raw, with its signal and its intake job, all or nothing. */
@Service
public class IncomingMails {

  private final IncomingMailMapper mails;
  private final IntakeStart intake;
  private final MailParser parser;
  private final Clock clock;

  IncomingMails(IncomingMailMapper mails, IntakeStart intake, MailParser parser, Clock clock) {
    this.mails = mails;
    this.intake = intake;
    this.parser = parser;
    this.clock = clock;
  }

  /**
   * Stores what is not yet there, and how far the mailbox has been read.
   *
   * @return how many were new
   */
  @Transactional
  int store(Mailbox mailbox, long uidValidity, List<FetchedMail> fetched) {
    OrganizationId organization = CurrentTenant.require();
    List<StoredRow> rows = fetched.stream().map(this::row).toList();
    List<SignalId> stored =
        mails.store(organization, mailbox.mailboxId(), mailbox.address(), uidValidity, rows);
    // After the server renumbered its mailbox, the same content is found under its new number.
    mails.renumber(organization, mailbox.mailboxId(), uidValidity, rows);
    long last = fetched.stream().mapToLong(FetchedMail::uid).max().orElse(0);
    mails.readUpTo(organization, mailbox.mailboxId(), uidValidity, last, clock.instant());
    if (!stored.isEmpty()) {
      intake.mailsStored(stored);
    }
    return stored.size();
  }

  private StoredRow row(FetchedMail mail) {
    boolean refused = mail.refusal() != null;
    MailEnvelope head = refused ? head(mail.head()) : null;
    return new StoredRow(
        EmailId.random(),
        SignalId.random(),
        mail.uid(),
        Sha256.of(mail.identity()),
        mail.size(),
        mail.raw(),
        refused ? "QUARANTINED" : "RECEIVED",
        mail.refusal(),
        head == null ? "" : head.subject(),
        head == null || head.from() == null ? null : head.from().normalized(),
        clock.instant());
  }

  private MailEnvelope head(byte[] header) {
    try {
      return parser.parse(header, null).envelope();
    } catch (MailRefused unreadable) {
      return null;
    }
  }
}
