package org.orgo.administration.mailboxes;

import java.util.List;
import java.util.Map;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.check.ConnectionResult;
import org.orgo.mail.oauth.OAuthGrant;
import org.orgo.web.Layout;

/**
 * One mailbox, or the form for another.
 *
 * @param mailbox null for one to be
 * @param domains to which its mail can belong
 * @param errors what is wrong, by field
 * @param refused why what was asked for is not done; null for none
 * @param tried what trying it found out; null unless it was tried
 */
public record MailboxPage(
    Layout layout,
    AdministeredMailbox mailbox,
    List<String> domains,
    MailboxForm form,
    Map<String, String> errors,
    String refused,
    ConnectionResult tried) {

  public static final List<OAuthGrant> GRANTS = List.of(OAuthGrant.values());

  public static final List<AfterStoring> AFTER_STORING = List.of(AfterStoring.values());

  public boolean isNew() {
    return mailbox == null;
  }

  /** Where its forms are sent. */
  public String path() {
    return isNew()
        ? MailboxesPageController.PATH
        : MailboxesPageController.PATH + "/" + mailbox.mailboxId();
  }

  /** Where its settings are tried. */
  public String testPath() {
    return isNew() ? MailboxesPageController.PATH + "/test" : path() + "/test";
  }

  /** That its server has; empty before it was tried. */
  public List<String> folders() {
    return tried == null ? List.of() : tried.folders();
  }
}
