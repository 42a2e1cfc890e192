package org.orgo.studio.web.settings;

import java.util.List;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.mail.administration.MailboxSettings;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Service;

/**
 * Lets Orgo read a further address of an organization from now on. It has to be on a server where
 * the organization has one already: whoever administers an organization sends Orgo nowhere else.
 */
@Service
class AddressFounding {

  private final Mailboxes mailboxes;
  private final MailboxAdministration administration;

  AddressFounding(Mailboxes mailboxes, MailboxAdministration administration) {
    this.mailboxes = mailboxes;
    this.administration = administration;
  }

  /** Those of the organization, by address. */
  List<Mailbox> existing() {
    return mailboxes.all();
  }

  /**
   * @param like a mailbox on the same server
   * @throws org.orgo.platform.refusals.NotAllowed for whoever does not administer the organization
   * @throws InvalidRequest naming the field that cannot be taken
   */
  void found(String address, String domain, MailboxId like, String username, String password) {
    administration.requireActing();
    Mailbox sibling = mailboxes.find(like).orElseThrow(() -> refused("server"));
    try {
      administration.add(
          new MailboxSettings(
              address,
              domain,
              sibling.host(),
              sibling.port(),
              sibling.tls(),
              username,
              password,
              sibling.folder(),
              sibling.authservId(),
              null,
              null,
              null,
              true,
              null,
              null));
    } catch (InvalidRequest failure) {
      boolean taken = failure.errors().stream().anyMatch(each -> each.field().equals("address"));
      throw refused(taken ? "address" : "password");
    }
  }

  private static InvalidRequest refused(String field) {
    return new InvalidRequest(FieldError.of(field, "cannot be taken as it is"));
  }
}
