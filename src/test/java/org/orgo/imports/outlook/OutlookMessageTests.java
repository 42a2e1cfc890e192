package org.orgo.imports.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.imports.outlook.OutlookMessage.Attached;
import org.orgo.imports.outlook.OutlookMessage.OutlookAddress;
import org.orgo.mail.mime.MailAttachment;
import org.orgo.mail.mime.MailLimits;
import org.orgo.mail.mime.MailParser;
import org.orgo.mail.mime.ParsedMail;

class OutlookMessageTests {

  private static final Instant SENT = Instant.parse("2011-03-01T08:00:00Z");

  @Test
  void a_mail_without_a_header_is_written_from_what_outlook_knows() {
    ParsedMail mail = read("", "Gr\u00fc\u00dfe", "");

    assertThat(mail.envelope().subject()).isEqualTo("Der Hahn tropft \u2013 wieder");
    assertThat(mail.envelope().fromAddress()).isEqualTo("ann@example.org");
    assertThat(mail.envelope().fromName()).isEqualTo("M\u00fcller, Ann");
    assertThat(mail.envelope().toAddresses()).containsExactly("bob@example.org");
    assertThat(mail.envelope().sentAt()).isEqualTo(SENT);
    assertThat(mail.envelope().messageId()).isEqualTo("a1@example.org");
    assertThat(mail.envelope().answeredId()).isEqualTo("a0@example.org");
    assertThat(mail.text()).isEqualToIgnoringWhitespace("Gr\u00fc\u00dfe");
    assertThat(mail.attachments())
        .extracting(MailAttachment::name)
        .containsExactly("r\u00f6hre.txt");
    assertThat(mail.attachments().get(0).content()).isEqualTo(new byte[] {1, 2, 3});
  }

  @Test
  void a_header_of_the_internet_is_kept_but_for_what_it_says_of_the_body() {
    String header =
        "Microsoft Mail Internet Headers Version 2.0\r\nFrom: eve@example.org\r\n"
            + "Subject: Kept\r\nContent-Type: multipart/mixed;\r\n\tboundary=\"x\"\r\n"
            + "Message-ID: <kept@example.org>\r\nMIME-Version: 1.0\r\n";

    ParsedMail mail = read(header, "text", "<p>html</p>");

    assertThat(mail.envelope().fromAddress()).isEqualTo("eve@example.org");
    assertThat(mail.envelope().subject()).isEqualTo("Kept");
    assertThat(mail.envelope().messageId()).isEqualTo("kept@example.org");
    assertThat(mail.text()).isEqualToIgnoringWhitespace("text");
    assertThat(mail.html()).contains("<p>html</p>");
  }

  private static ParsedMail read(String header, String text, String html) {
    OutlookMessage message =
        new OutlookMessage(
            header,
            "Der Hahn tropft \u2013 wieder",
            new OutlookAddress("M\u00fcller, Ann", "ann@example.org"),
            List.of(
                new OutlookAddress("Bob", "bob@example.org"),
                new OutlookAddress("", "/o=Exchange/cn=x")),
            List.of(),
            SENT,
            "<a1@example.org>",
            "<a0@example.org>",
            text,
            html,
            List.of(new Attached("r\u00f6hre.txt", "text/x-tube", new byte[] {1, 2, 3})));
    byte[] written = message.written();
    assertThat(new String(written, StandardCharsets.UTF_8)).endsWith("--\r\n");
    return new MailParser(MailLimits.DEFAULT).parse(written, null);
  }
}
