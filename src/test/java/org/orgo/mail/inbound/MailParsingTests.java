package org.orgo.mail.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.mail.MailTest;
import org.orgo.mail.SignalId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.testing.TestOrganization;

class MailParsingTests extends MailTest {

  private static final String WITH_PHOTO =
      """
      From: Ann <Ann@Example.org>
      To: m@x.example
      Subject: Photo SUBJECT
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      See photo.
      --b
      Content-Type: image/png; name=photo.png
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      --b--
      """;

  @Test
  void what_the_mail_says_is_saved_with_mail_and_signal() {
    SignalId signal = stored(WET);

    assertThat(parse(signal)).isEqualTo(MailKind.PERSONAL);
    assertThat(
            desk.row(
                "select status, subject, from_address, from_name, message_id, automatic from email_messages"))
        .containsEntry("status", "PARSED")
        .containsEntry("from_address", "ann@example.org")
        .containsEntry("from_name", "Ann")
        .containsEntry("message_id", "wet@example.org")
        .containsEntry("automatic", false);
    assertThat(desk.row("select status, subject, body, sender_address from signals"))
        .containsEntry("status", "PARSED")
        .containsEntry("subject", "Wet floor")
        .containsEntry("sender_address", "ann@example.org")
        .hasEntrySatisfying("body", body -> assertThat(body).asString().contains("is wet"));
  }

  @Test
  void the_same_attachment_in_two_mails_is_stored_once() {
    parsed(WITH_PHOTO.replace("SUBJECT", "1"));
    parsed(WITH_PHOTO.replace("SUBJECT", "2"));

    assertThat(desk.rows("select file_name from email_attachments")).hasSize(2);
    assertThat(desk.rows("select size from attachment_contents"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("size", 8L));
  }

  @Test
  void parsing_again_changes_nothing() {
    SignalId signal = parsed(WITH_PHOTO);

    assertThat(parse(signal)).isEqualTo(MailKind.PERSONAL);
    assertThat(desk.rows("select 1 from email_attachments")).hasSize(1);
  }

  @Test
  void a_mail_beyond_a_bound_is_put_aside_with_the_reason_and_its_raw_bytes() {
    SignalId signal =
        stored(
            WET.replace("\n\n", "\nContent-Type: multipart/mixed; boundary=b\n\n")
                + "--b\n\nx\n".repeat(501));

    assertThat(parse(signal)).isEqualTo(MailKind.QUARANTINED);
    assertThat(desk.row("select status, reason, raw from email_messages"))
        .containsEntry("status", "QUARANTINED")
        .hasEntrySatisfying("reason", reason -> assertThat(reason).asString().contains("'parts'"))
        .hasEntrySatisfying("raw", raw -> assertThat(raw).isNotNull());
    assertThat(desk.row("select status from signals")).containsEntry("status", "QUARANTINED");
  }

  @Test
  void a_machines_mail_is_known_as_such() {
    assertThat(parse(stored("Auto-Submitted: auto-replied\n" + WET))).isEqualTo(MailKind.AUTOMATIC);
    assertThat(desk.row("select automatic from email_messages")).containsEntry("automatic", true);
  }

  @Test
  void a_notice_of_ours_is_known_by_its_name_alone() {
    assertThat(parse(stored(named(organization.id())))).isEqualTo(MailKind.AUTOMATIC);
    assertThat(desk.row("select metadata ->> 'filed_for' as why from signals"))
        .containsEntry("why", "OWN_LOOP");
  }

  @Test
  void a_name_that_another_organization_could_sign_means_nothing_here() {
    assertThat(parse(stored(named(OrganizationId.random())))).isEqualTo(MailKind.PERSONAL);
  }

  private String named(OrganizationId signer) {
    UUID task = UUID.randomUUID();
    return WET.replace(
        "wet@example.org", tokens.messageId(signer, task, UUID.randomUUID(), "x.example"));
  }

  @Test
  void another_organizations_mail_does_not_exist() {
    SignalId signal = stored(WET);
    TestOrganization stranger = organizations.found("default");
    organization = stranger;

    assertThatExceptionOfType(UnknownMail.class).isThrownBy(() -> parse(signal));
  }
}
