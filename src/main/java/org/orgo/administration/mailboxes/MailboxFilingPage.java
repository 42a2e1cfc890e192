package org.orgo.administration.mailboxes;

import java.util.Map;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.web.Layout;

/**
 * What a mailbox files.
 *
 * @param senders who is blocked, one a line
 * @param errors what is wrong, by field
 */
public record MailboxFilingPage(
    Layout layout,
    AdministeredMailbox mailbox,
    boolean listsAreWork,
    String senders,
    boolean trustsHeaders,
    Map<String, String> errors) {

  public String mailboxPath() {
    return MailboxesPageController.PATH + "/" + mailbox.mailboxId();
  }
}
