package org.orgo.mail.administration;

import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.mail.MailboxId;
import org.orgo.mail.check.ConnectionResult;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mailboxes of the current organization, for its administrators. A mailbox is tried before it
 * is saved and before it is read again, while no transaction is open: servers take their time.
 */
@Service
public class MailboxAdministration {

  private final MailboxRows rows;
  private final MailboxTrials trials;
  private final Authorizations authorizations;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  MailboxAdministration(
      MailboxRows rows,
      MailboxTrials trials,
      Authorizations authorizations,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.trials = trials;
    this.authorizations = authorizations;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Refuses whoever does not administer the organization. */
  public void requireActing() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
  }

  /** By address. */
  public List<AdministeredMailbox> all() {
    requireActing();
    return transaction.execute(status -> rows.all());
  }

  public AdministeredMailbox get(MailboxId id) {
    requireActing();
    return transaction.execute(status -> rows.find(id)).orElseThrow(() -> new NotFound("mailbox"));
  }

  /** The domains that a mailbox can belong to. */
  public List<String> domains() {
    return trials.domains();
  }

  /**
   * Tries settings before they are saved.
   *
   * @param sends whether a mail is sent to the mailbox, too
   * @throws InvalidRequest naming each field that cannot be taken
   */
  public ConnectionResult test(MailboxSettings settings, boolean sends) {
    requireActing();
    return trials.run(MailboxRules.completed(settings), sends);
  }

  /** As above, for one that is there; without a password it is tried with the one that is kept. */
  public ConnectionResult test(MailboxId id, MailboxSettings settings, boolean sends) {
    AdministeredMailbox mailbox = get(id);
    return trials.run(mailbox, MailboxRules.completed(mailbox.with(settings)), sends);
  }

  /**
   * Lets Orgo read a mailbox from now on.
   *
   * @throws InvalidRequest naming each field that cannot be taken, also where the mailbox cannot be
   *     read with it
   */
  public AdministeredMailbox add(MailboxSettings given) {
    requireActing();
    MailboxSettings settings = MailboxRules.completed(given);
    if (transaction.execute(status -> rows.has(settings.address()))) {
      throw new InvalidRequest(
          FieldError.of("address", "is read already").worded("mailbox.refused.taken"));
    }
    KeptSecrets.requireGiven(settings);
    ConnectionResult found = trials.requirePassed(settings);
    return transaction.execute(
        status -> {
          MailboxId id = rows.add(trials.following(settings), found);
          record("mailbox.added", id, "address");
          return rows.find(id).orElseThrow();
        });
  }

  /**
   * @param given its address and {@code onlyNew} count nothing; without a password the one that is
   *     there is kept
   * @throws MailboxChangedMeanwhile where it is in another version
   */
  public AdministeredMailbox change(MailboxId id, MailboxSettings given, int version) {
    AdministeredMailbox before = get(id);
    MailboxSettings settings = MailboxRules.completed(before.with(given));
    trials.requirePassed(before, settings);
    return transaction.execute(
        status -> {
          if (!rows.change(before, trials.following(settings), version)) {
            throw new MailboxChangedMeanwhile(rows.find(id).orElseThrow());
          }
          record("mailbox.changed", id, before.differences(settings).toArray(String[]::new));
          return rows.find(id).orElseThrow();
        });
  }

  /** Stops reading it. What it has brought stays, and what comes meanwhile waits at its server. */
  public AdministeredMailbox pause(MailboxId id) {
    get(id);
    return enable(id, false, "mailbox.paused");
  }

  /**
   * Reads it again, after the last mail that was read.
   *
   * @throws InvalidRequest where it cannot be read
   */
  public AdministeredMailbox resume(MailboxId id) {
    AdministeredMailbox mailbox = get(id);
    trials.requirePassed(mailbox, mailbox.settings());
    return enable(id, true, "mailbox.resumed");
  }

  private AdministeredMailbox enable(MailboxId id, boolean enabled, String action) {
    return transaction.execute(
        status -> {
          if (rows.enable(id, enabled)) {
            record(action, id, "enabled");
          }
          return rows.find(id).orElseThrow();
        });
  }

  private void record(String action, MailboxId id, String... fields) {
    audit.record(LogCategory.SECURITY, action, "mailbox", id, fields);
  }
}
