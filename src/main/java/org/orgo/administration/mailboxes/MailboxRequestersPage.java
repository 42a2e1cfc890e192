package org.orgo.administration.mailboxes;

import java.util.List;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.requesters.MailboxRequesters;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.web.Layout;

/** What those who write to a mailbox are told. */
public record MailboxRequestersPage(
    Layout layout, AdministeredMailbox mailbox, MailboxRequesters requesters) {

  public String mailboxPath() {
    return MailboxesPageController.PATH + "/" + mailbox.mailboxId();
  }

  /** Whether the mailbox has it otherwise than the profile. */
  public boolean isOwn() {
    return requesters.settings() != null;
  }

  public List<RequesterSetting> choices() {
    return List.of(RequesterSetting.values());
  }

  public boolean has(RequesterSetting setting) {
    return requesters.inForce().contains(setting);
  }
}
