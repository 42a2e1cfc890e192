package org.orgo.mail.administration;

import java.util.Optional;
import org.orgo.audit.AuditLog;
import org.orgo.mail.MailboxId;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in mailboxes as files say them, which name no secret. One whose secrets are not there, or
 * were given for another server, user or client, is paused until somebody gives them and it is
 * tried.
 */
@Service
public class MailboxImport {

  private final MailboxRows rows;
  private final MailboxRules rules;
  private final Authorizations authorizations;
  private final AuditLog audit;

  MailboxImport(
      MailboxRows rows, MailboxRules rules, Authorizations authorizations, AuditLog audit) {
    this.rows = rows;
    this.rules = rules;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /**
   * @throws InvalidRequest naming each field that cannot be taken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bringIn(MailboxSettings given) {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    MailboxSettings settings = MailboxRules.completed(given);
    rules.require(settings);
    Optional<AdministeredMailbox> known =
        rows.all().stream()
            .filter(mailbox -> mailbox.address().equals(settings.address()))
            .findFirst();
    if (known.isEmpty()) {
      record("mailbox.added", rows.addPaused(settings), "address");
      return;
    }
    AdministeredMailbox before = known.get();
    rows.change(before, settings, before.version());
    record(
        "mailbox.changed", before.mailboxId(), before.differences(settings).toArray(String[]::new));
    if (!keepsSecrets(before, settings)) {
      rows.pauseWithoutSecrets(before.mailboxId());
      record("mailbox.paused", before.mailboxId(), "enabled");
    }
  }

  private static boolean keepsSecrets(AdministeredMailbox before, MailboxSettings settings) {
    MailboxOAuth oauth = settings.oauth();
    boolean sameClient = oauth == null ? before.oauth() == null : oauth.isClientOf(before.oauth());
    boolean sameSending =
        !settings.sending().logsIn() || settings.sending().isAtServerOf(before.sending());
    return before.isAtServerOf(settings) && sameClient && sameSending;
  }

  private void record(String action, MailboxId id, String... fields) {
    audit.record(LogCategory.SECURITY, action, "mailbox", id, fields);
  }
}
