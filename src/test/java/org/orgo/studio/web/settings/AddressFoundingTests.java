package org.orgo.studio.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.MailTest;
import org.orgo.mail.MailboxId;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.springframework.beans.factory.annotation.Autowired;

class AddressFoundingTests extends MailTest {

  @Autowired AddressFounding addresses;

  private String address;

  @BeforeEach
  void serve() {
    address = organization.email("further");
    house.serve(address);
  }

  @Test
  void mail_that_is_in_a_further_mailbox_already_is_left_alone() {
    house.deliver(address, WET);

    found("admin", address, mailbox, "secret");

    assertThat(
            desk.row(
                "select new_after_uid, last_uid, new_since is not null as since, type, audited.action"
                    + " from mailboxes join audit_entries audited"
                    + " on audited.organization_id = mailboxes.organization_id"
                    + " and audited.object_id = mailbox_id::text where address = ?",
                address))
        .containsEntry("new_after_uid", 1L)
        .containsEntry("last_uid", 1L)
        .containsEntry("since", true)
        .containsEntry("type", "maintenance")
        .containsEntry("action", "mailbox.added");
  }

  @Test
  void what_cannot_be_taken_is_named() {
    assertThat(refused(address, MailboxId.random(), "secret")).isEqualTo("server");
    assertThat(refused(address, mailbox, "wrong")).isEqualTo("password");
    assertThat(refused("nobody", mailbox, "secret")).isEqualTo("address");
    found("admin", address, mailbox, "secret");
    assertThat(refused(address, mailbox, "secret")).isEqualTo("address");
    assertThatThrownBy(() -> found("worker", address, mailbox, "secret"))
        .isInstanceOf(NotAllowed.class);
  }

  private void found(String login, String to, MailboxId like, String password) {
    organization.run(login, () -> addresses.found(to, "maintenance", like, "", password));
  }

  private String refused(String to, MailboxId like, String password) {
    try {
      found("admin", to, like, password);
      return "";
    } catch (InvalidRequest refusal) {
      return refusal.errors().get(0).field();
    }
  }
}
