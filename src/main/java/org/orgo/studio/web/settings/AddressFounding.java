package org.orgo.studio.web.settings;

import java.util.List;
import java.util.Locale;
import org.orgo.audit.AuditLog;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.NewMailbox;
import org.orgo.mail.check.MailboxCheck;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets Orgo read a further address of an organization. It has to be on a server where the
 * organization has one already: whoever administers an organization sends Orgo nowhere else.
 */
@Service
class AddressFounding {
  private static final String AN_ADDRESS = "[^@\\s]{1,64}@[^@\\s]{1,250}";

  private final Mailboxes mailboxes;
  private final MailboxCheck check;
  private final Authorizations authorizations;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  AddressFounding(
      Mailboxes mailboxes,
      MailboxCheck check,
      Authorizations authorizations,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.mailboxes = mailboxes;
    this.check = check;
    this.authorizations = authorizations;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Those of the organization, by address. */
  List<Mailbox> existing() {
    return mailboxes.all();
  }

  /**
   * @param like a mailbox on the same server
   * @throws NotAllowed for whoever does not administer the organization
   * @throws InvalidRequest naming the field that cannot be taken
   */
  void found(String address, String domain, MailboxId like, String username, String password) {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    Mailbox sibling = mailboxes.find(like).orElseThrow(() -> refused("server"));
    if (!address.matches(AN_ADDRESS) || mailboxes.has(address)) {
      throw refused("address");
    }
    NewMailbox mailbox =
        new NewMailbox(
            address.toLowerCase(Locale.ROOT),
            domain,
            new NewMailbox.Server(sibling.host(), sibling.port(), sibling.tls()),
            new NewMailbox.MailboxLogin(username.isBlank() ? address : username, password),
            sibling.folder(),
            sibling.authservId());
    // outside of a transaction: the server may take its time
    if (check.faultOf(mailbox).isPresent()) {
      throw refused("password");
    }
    transaction.executeWithoutResult(
        status -> {
          MailboxId id = mailboxes.add(mailbox);
          audit.record(LogCategory.SECURITY, "mailbox.added", "mailbox", id, "address");
        });
  }

  private static InvalidRequest refused(String field) {
    return new InvalidRequest(FieldError.of(field, "cannot be taken as it is"));
  }
}
