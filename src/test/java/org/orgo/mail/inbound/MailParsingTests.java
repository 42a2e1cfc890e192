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
  void a_mail_that_only_brings_files_says_so() {
    parsed(WITH_PHOTO.replace("See photo.", ""));

    assertThat(text()).isEqualTo("[Sent one file: photo.png]");
  }

  @Test
  void an_answer_that_only_brings_files_says_so_above_what_it_repeats() {
    parsed(WITH_PHOTO.replace("See photo.", "On Mon, 2 Mar 2026, Bob wrote:\n> Which lamp?"));

    assertThat(text()).startsWith("[Sent one file: photo.png]\n\nOn Mon");
  }

  @Test
  void an_answer_without_a_word_says_so() {
    parsed(WET.replace("The lobby", "On Mon, 2 Mar 2026, Bob wrote:\n> The lobby"));
    assertThat(text()).startsWith("[Sent no text]");
  }

  @Test
  void an_encrypted_mail_says_so_and_keeps_its_file() {
    parsed(
        "From: ann@example.org\nSubject: x\nContent-Type: application/pkcs7-mime;"
            + " smime-type=enveloped-data; name=smime.p7m\n\nxxxx\n");

    assertThat(text()).contains("encrypted with S/MIME");
    assertThat(desk.row("select file_name from email_attachments"))
        .containsEntry("file_name", "smime.p7m");
  }

  @Test
  void an_attached_mail_and_an_invitation_say_what_they_are() {
    parsed(
        WITH_PHOTO.replace(
            "--b--",
            """
            --b
            Content-Type: message/rfc822

            From: Bob <bob@example.org>
            Subject: The lamp
            Date: Tue,  2 May 2017 12:00:00 +0200

            flickers
            --b
            Content-Type: text/calendar; method=REQUEST

            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            ORGANIZER;CN="Bob, the builder":mailto:bob@example.org
            SUMMARY:Look at the lamp
            DTSTART;TZID=W. Europe Standard Time:20170502T120000
            DTEND;TZID=Europe/Berlin:20170502T130000
            LOCATION:Lobby\\, left
            END:VEVENT
            END:VCALENDAR
            --b--"""));

    assertThat(
            desk.rows(
                """
                select concat_ws('|', about_kind, about_title, about_person, about_place,
                  to_char(about_starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),
                  to_char(about_ends_at at time zone 'UTC', 'HH24:MI')) as about
                from email_attachments
                order by position
                """))
        .extracting(row -> row.get("about"))
        .containsExactly(
            "",
            "MAIL|The lamp|Bob|2017-05-02 10:00",
            "INVITATION|Look at the lamp|Bob, the builder|Lobby, left|2017-05-02 10:00|11:00");
  }

  @Test
  void a_sender_without_an_address_keeps_his_words() {
    parsed(WET.replace("Ann <ann@example.org>", "Scanner on the 2nd floor"));

    assertThat(desk.row("select from_name, from_address from email_messages"))
        .containsEntry("from_name", "Scanner on the 2nd floor")
        .containsEntry("from_address", null);
  }

  private String text() {
    return String.valueOf(desk.row("select text_body from email_messages").get("text_body"))
        .strip()
        .replace("\r", "");
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
