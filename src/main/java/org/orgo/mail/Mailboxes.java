package org.orgo.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orgo.mail.persistence.IncomingMailMapper;
import org.orgo.mail.persistence.MailboxMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores the mailboxes of the current organization, and whether reading them works. */
@Service
@NamedInterface("mailboxes")
public class Mailboxes {

  private static final int MAX_ERROR_LENGTH = 300;
  private static final Duration POLLED_AT_INTERVAL = Duration.ofMinutes(5);

  private final MailboxMapper mapper;
  private final IncomingMailMapper incoming;
  private final MailboxSecrets secrets;
  private final Clock clock;

  Mailboxes(
      MailboxMapper mapper, IncomingMailMapper incoming, MailboxSecrets secrets, Clock clock) {
    this.mapper = mapper;
    this.incoming = incoming;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Adds a mailbox that is read from now on; nobody asked for its old mail to become work. */
  @Transactional
  public MailboxId add(NewMailbox mailbox) {
    OrganizationId organization = CurrentTenant.require();
    MailboxId id = MailboxId.random();
    byte[] secret = secrets.seal(organization, id, mailbox.login().password());
    String address = mailbox.address().toLowerCase(Locale.ROOT);
    // as servers date mail
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    mapper.insert(organization, id, address, mailbox, secret, now);
    return id;
  }

  @Transactional(readOnly = true)
  public boolean has(String address) {
    return mapper.has(CurrentTenant.require(), address.toLowerCase(Locale.ROOT));
  }

  /** Whether mail of one of them is taken by this server. */
  @Transactional(readOnly = true)
  public boolean sendThrough(String host, int port, boolean tls) {
    return mapper.sendThrough(CurrentTenant.require(), host.toLowerCase(Locale.ROOT), port, tls);
  }

  /** By address. */
  @Transactional(readOnly = true)
  public List<Mailbox> all() {
    return mapper.all(CurrentTenant.require());
  }

  @Transactional(readOnly = true)
  public Optional<Mailbox> find(MailboxId id) {
    return mapper.find(CurrentTenant.require(), id);
  }

  /** Whether to write the time of reading again; an idle mailbox is not written each time. */
  public boolean shouldNotePolling(Mailbox mailbox) {
    return mailbox.failures() > 0
        || mailbox.lastPolledAt() == null
        || mailbox.lastPolledAt().isBefore(clock.instant().minus(POLLED_AT_INTERVAL));
  }

  @Transactional
  public void polled(MailboxId id) {
    mapper.polled(CurrentTenant.require(), id, clock.instant());
  }

  /** Stores the reason for operators and lengthens the pause before the next try. */
  @Transactional
  public void failed(MailboxId id, Exception failure) {
    String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    String shown = reason.substring(0, Math.min(reason.length(), MAX_ERROR_LENGTH));
    mapper.failed(CurrentTenant.require(), id, shown.replace('\u0000', ' '), clock.instant());
  }

  /** Mails up to this one are left alone; the next reading begins behind it. */
  @Transactional
  public void passedOver(MailboxId id, long uidValidity, long lastUid) {
    incoming.readUpTo(CurrentTenant.require(), id, uidValidity, lastUid, clock.instant());
  }

  /** The UIDs of this UIDVALIDITY that are stored. */
  @Transactional(readOnly = true)
  public Set<Long> storedUids(MailboxId id, long uidValidity) {
    return Set.copyOf(mapper.storedUids(CurrentTenant.require(), id, uidValidity));
  }

  /**
   * @param onServer mails on the server that have to be stored
   * @param missing those of them that were not
   */
  @Transactional
  public void reconciled(MailboxId id, int onServer, int missing) {
    mapper.reconciled(CurrentTenant.require(), id, onServer, missing, clock.instant());
  }
}
