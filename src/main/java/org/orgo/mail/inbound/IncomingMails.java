package org.orgo.mail.inbound;

import java.time.Clock;
import java.util.List;
import org.orgo.mail.IntakeStart;
import org.orgo.mail.Mailbox;
import org.orgo.mail.SignalId;
import org.orgo.mail.mime.MailParser;
import org.orgo.mail.mime.MailRefused;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.mail.persistence.IncomingMailMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores mail: raw bytes, signal and intake job, all or nothing. */
@Service
public class IncomingMails {

  private final IncomingMailMapper mails;
  private final IntakeStart intake;
  private final MailParser parser;
  private final Clock clock;
  private final TransactionTemplate transaction;

  public IncomingMails(
      IncomingMailMapper mails,
      IntakeStart intake,
      MailParser parser,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.mails = mails;
    this.intake = intake;
    this.parser = parser;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Stores the mails that are new, and the position up to which the mailbox has been read.
   *
   * @return the number of new mails
   */
  public int store(Mailbox mailbox, long uidValidity, List<FetchedMail> fetched) {
    Integer stored = transaction.execute(status -> insert(mailbox, uidValidity, fetched));
    return stored == null ? 0 : stored;
  }

  private int insert(Mailbox mailbox, long uidValidity, List<FetchedMail> fetched) {
    if (fetched.isEmpty()) {
      return 0;
    }
    OrganizationId organization = CurrentTenant.require();
    List<FetchedMail> rows = fetched.stream().map(this::received).toList();
    List<SignalId> stored =
        Traces.step(
            TraceStep.SIGNAL_STORE,
            mailbox.mailboxId().value(),
            () ->
                mails.store(
                    organization, mailbox.mailboxId(), mailbox.address(), uidValidity, rows));
    // After the server renumbered its mailbox, known content comes back under a new number.
    mails.renumber(organization, mailbox.mailboxId(), uidValidity, rows);
    if (stored.size() < rows.size()) {
      mails.noteCopies(organization, mailbox.mailboxId(), uidValidity, rows, clock.instant());
    }
    long last = fetched.stream().mapToLong(FetchedMail::uid).max().orElse(0);
    mails.readUpTo(organization, mailbox.mailboxId(), uidValidity, last, clock.instant());
    if (!stored.isEmpty()) {
      intake.mailsStored(stored);
    }
    return stored.size();
  }

  private FetchedMail received(FetchedMail mail) {
    FetchedMail received = mail.received(clock.instant());
    return mail.tooLarge() ? withHead(received) : received;
  }

  private FetchedMail withHead(FetchedMail mail) {
    try {
      ParsedMail head = parser.parse(mail.bytes(), null);
      return mail.saying(head.envelope(), head.automatic().isPresent());
    } catch (MailRefused unreadable) {
      return mail;
    }
  }
}
