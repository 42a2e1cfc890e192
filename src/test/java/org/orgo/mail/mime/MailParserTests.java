package org.orgo.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.orgo.mail.mime.headers.MailAddress;
import org.orgo.platform.hashes.Sha256;

class MailParserTests {

  @Test
  void the_envelope_is_read_with_accents_and_threading() {
    MailEnvelope envelope = Mails.parsed(Mails.ALTERNATIVE).envelope();

    assertThat(envelope.from()).isEqualTo(new MailAddress("renee@example.org", "Renée Lévesque"));
    assertThat(envelope.to())
        .containsExactly(
            new MailAddress("maintenance@northside.example", null),
            new MailAddress("john@northside.example", "Doe, John"));
    assertThat(envelope.cc()).isEmpty();
    assertThat(envelope.subject()).isEqualTo("Fuite d'eau à l'étage");
    assertThat(envelope.messageId()).isEqualTo("abc@example.org");
    assertThat(envelope.inReplyTo()).containsExactly("first@example.org");
    assertThat(envelope.references()).containsExactly("zero@example.org", "first@example.org");
    assertThat(envelope.sentAt()).isEqualTo(Instant.parse("2026-03-02T15:00:00Z"));
  }

  @Test
  void an_alternative_gives_its_text_and_its_html_once_each() {
    ParsedMail mail = Mails.parsed(Mails.ALTERNATIVE);

    assertThat(mail.text().strip()).isEqualTo("L'eau coule à flots.");
    assertThat(mail.html().strip()).isEqualTo("<p>L'eau <b>coule</b> à flots.</p>");
    assertThat(mail.attachments()).isEmpty();
  }

  @Test
  void html_without_a_text_part_is_made_into_text() {
    assertThat(Mails.parsed(Mails.MIXED).text()).isEqualTo("See here\nand the picture");
  }

  @Test
  void attachments_keep_name_type_content_and_place() {
    ParsedMail mail = Mails.parsed(Mails.MIXED);

    assertThat(mail.attachments())
        .extracting(MailAttachment::name)
        .containsExactly("lamp.png", "résumé.pdf", "attachment-3.eml");
    MailAttachment lamp = mail.attachments().get(0);
    assertThat(lamp.inline()).isTrue();
    assertThat(lamp.contentId()).isEqualTo("pic1");
    assertThat(lamp.contentType()).isEqualTo("image/png");
    assertThat(lamp.size()).isEqualTo(8);
    assertThat(lamp.sha256()).isEqualTo(Sha256.of(lamp.content()));
    assertThat(mail.attachments().get(1).inline()).isFalse();
  }

  @Test
  void a_forwarded_mail_stays_whole() {
    MailAttachment nested = Mails.parsed(Mails.MIXED).attachments().get(2);

    assertThat(nested.contentType()).isEqualTo("message/rfc822");
    assertThat(new String(nested.content(), StandardCharsets.UTF_8))
        .contains("Subject: inside", "--outer2--");
  }

  @Test
  void an_attachment_name_is_never_a_path() {
    String mail =
        """
        From: ann@example.org
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename="../../etc/cron.d/\\..\\evil.sh"

        x
        """;

    assertThat(Mails.parsed(mail).attachments().get(0).name()).isEqualTo("evil.sh");
  }

  @Test
  void a_name_in_encoded_words_is_decoded_where_it_should_not_be() {
    String mail =
        """
        From: ann@example.org
        Content-Type: application/pdf; name="=?UTF-8?B?w6l0w6kucGRm?="

        x
        """;

    assertThat(Mails.parsed(mail).attachments().get(0).name()).isEqualTo("été.pdf");
  }

  @Test
  void unknown_charsets_are_guessed() {
    String mail = "From: a@b.example\nContent-Type: text/plain; charset=x-klingon\n\ndéjà vu";

    assertThat(Mails.parsed(mail).text()).isEqualTo("déjà vu");
    assertThat(Mails.parsed(Mails.bytes(mail, Charset.forName("windows-1252"))).text())
        .isEqualTo("déjà vu");
  }

  @Test
  void eight_bit_headers_are_read() {
    String mail = "From: Renée <r@b.example>\nSubject: Été à l'école\n\nx";

    assertThat(Mails.parsed(mail).envelope().subject()).isEqualTo("Été à l'école");
    ParsedMail latin = Mails.parsed(Mails.bytes(mail, StandardCharsets.ISO_8859_1));
    assertThat(latin.envelope().subject()).isEqualTo("Été à l'école");
    assertThat(latin.envelope().from().name()).isEqualTo("Renée");
  }

  @Test
  void garbage_in_base64_is_skipped() {
    String mail =
        "From: a@b.example\nContent-Transfer-Encoding: base64\n\naGVs*** \u0001bG8=\n=trailing";

    assertThat(Mails.parsed(mail).text()).startsWith("hello");
  }

  @Test
  void flowed_lines_are_joined() {
    String mail =
        "From: a@b.example\nContent-Type: text/plain; format=flowed\n\n"
            + "The floor \nis wet.\n\nBye\n-- \nAnn";

    assertThat(Mails.parsed(mail).text()).isEqualTo("The floor is wet.\n\nBye\n-- \nAnn");
  }

  @Test
  void what_no_database_can_store_is_replaced() {
    String mail = "From: a@b.example\nSubject: a\u0000b =?UTF-8?Q?x=0D=0ABcc:_y?=\n\nnul\u0000nul";

    ParsedMail parsed = Mails.parsed(mail);

    assertThat(parsed.text()).isEqualTo("nul\uFFFDnul");
    assertThat(parsed.envelope().subject()).doesNotContain("\u0000", "\r", "\n");
  }

  @Test
  void a_multipart_without_boundary_is_shown_as_text() {
    String mail = "From: a@b.example\nContent-Type: multipart/mixed\n\nStill readable";

    assertThat(Mails.parsed(mail).text()).isEqualTo("Still readable");
  }

  @Test
  void a_mail_cut_off_in_the_middle_is_read_as_far_as_it_goes() {
    String cut = Mails.MIXED.substring(0, Mails.MIXED.indexOf("iVBOR"));

    assertThat(Mails.parsed(cut).text()).contains("See here");
  }

  @Test
  void an_absurd_date_is_no_date() {
    assertThat(Mails.parsed("Date: Mon, 2 Mar 292278994 10:00:00 +0000\n\nx").envelope().sentAt())
        .isNull();
  }
}
