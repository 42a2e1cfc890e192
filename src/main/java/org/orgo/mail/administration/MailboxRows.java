package org.orgo.mail.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.MailboxSecrets;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.check.ConnectionResult;
import org.orgo.mail.persistence.MailboxAdministrationMapper;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/** The rows of the current organization's mailboxes; passwords go in and never come out. */
@Component
class MailboxRows {

  /** Clocks differ, and what was stored already is recognised by its content. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final byte[] NO_PASSWORD = {};

  private final MailboxAdministrationMapper mapper;
  private final Mailboxes mailboxes;
  private final MailboxSecrets secrets;
  private final Clock clock;

  MailboxRows(
      MailboxAdministrationMapper mapper,
      Mailboxes mailboxes,
      MailboxSecrets secrets,
      Clock clock) {
    this.mapper = mapper;
    this.mailboxes = mailboxes;
    this.secrets = secrets;
    this.clock = clock;
  }

  List<AdministeredMailbox> all() {
    return mapper.all(CurrentTenant.require());
  }

  Optional<AdministeredMailbox> find(MailboxId id) {
    return mapper.find(CurrentTenant.require(), id);
  }

  boolean has(String address) {
    return mailboxes.has(address);
  }

  /** To log in with; it is shown to nobody. Empty where the organization came without it. */
  Optional<String> password(MailboxId id) {
    Mailbox mailbox = mailboxes.find(id).orElseThrow(() -> new NotFound("mailbox"));
    return mailbox.secret().length == 0
        ? Optional.empty()
        : Optional.of(secrets.open(mailbox.organizationId(), id, mailbox.secret()));
  }

  /** To send with; empty where there is none. */
  Optional<String> smtpPassword(MailboxId id) {
    OrganizationId organization = CurrentTenant.require();
    return mapper
        .smtpSecret(organization, id)
        .map(secret -> secrets.open(organization, id, secret));
  }

  /**
   * @param found what is in the folder now
   */
  MailboxId add(MailboxSettings settings, ConnectionResult found) {
    OrganizationId organization = CurrentTenant.require();
    MailboxId id = MailboxId.random();
    FirstReading first =
        settings.onlyNew()
            ? new FirstReading(
                // as servers date mail
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                found.lastUid(),
                found.uidValidity())
            : FirstReading.OF_ALL;
    mapper.insert(organization, id, settings, sealed(organization, id, settings), first);
    return id;
  }

  /** One that is not read before its secrets are given, and then from now on. */
  MailboxId addPaused(MailboxSettings settings) {
    OrganizationId organization = CurrentTenant.require();
    MailboxId id = MailboxId.random();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    mapper.insert(
        organization,
        id,
        settings,
        new SealedSecrets(NO_PASSWORD, null, null, null),
        new FirstReading(now, null, null));
    mapper.enable(organization, id, false);
    return id;
  }

  /** Its secrets were given for something else. */
  void pauseWithoutSecrets(MailboxId id) {
    mapper.pauseWithoutSecrets(CurrentTenant.require(), id);
  }

  /**
   * @return whether it was still in this version
   */
  boolean change(AdministeredMailbox before, MailboxSettings settings, int version) {
    OrganizationId organization = CurrentTenant.require();
    FirstReading first = isElsewhere(before, settings) ? sinceLastReading(before) : null;
    return mapper.change(
            organization,
            before.mailboxId(),
            settings,
            sealed(organization, before.mailboxId(), settings),
            first,
            version)
        > 0;
  }

  private SealedSecrets sealed(
      OrganizationId organization, MailboxId id, MailboxSettings settings) {
    MailboxOAuth oauth = settings.oauth();
    return new SealedSecrets(
        oauth == null ? sealed(organization, id, settings.password()) : NO_PASSWORD,
        settings.sendsByPassword()
            ? sealed(organization, id, settings.sending().smtpPassword())
            : null,
        oauth == null ? null : sealed(organization, id, oauth.clientSecret()),
        oauth == null ? null : sealed(organization, id, oauth.refreshToken()));
  }

  /** Null where none is given. */
  private byte[] sealed(OrganizationId organization, MailboxId id, String secret) {
    return secret == null ? null : secrets.seal(organization, id, secret);
  }

  boolean enable(MailboxId id, boolean enabled) {
    return mapper.enable(CurrentTenant.require(), id, enabled) > 0;
  }

  private static boolean isElsewhere(AdministeredMailbox before, MailboxSettings settings) {
    return !before.host().equals(settings.host())
        || !before.username().equals(settings.username())
        || !before.folder().equals(settings.folder());
  }

  /** A mailbox that moves to another server takes its old mail with it. */
  private FirstReading sinceLastReading(AdministeredMailbox before) {
    Instant last = before.lastPolledAt();
    return new FirstReading((last == null ? clock.instant() : last).minus(OVERLAP), null, null);
  }
}
