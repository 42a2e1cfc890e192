package org.orgo.mail.mime;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailBoundsTests {

  @Test
  void five_hundred_parts_are_read_and_one_more_is_refused() {
    assertThatNoException().isThrownBy(() -> Mails.parsed(parts(500)));
    refused("parts", parts(501));
  }

  @Test
  void nesting_deeper_than_twenty_is_refused() {
    assertThatNoException().isThrownBy(() -> Mails.parsed(nested(20)));
    refused("depth", nested(21));
    refused("depth", nested(400));
  }

  @Test
  void headers_over_256_kilobytes_are_refused_however_they_are_spread() {
    refused("header bytes", "From: a@b.example\nX-Big: " + "x".repeat(300_000) + "\n\nx");
    refused("header bytes", "From: a@b.example\n" + "X-Many: yes\n".repeat(30_000) + "\nx");
    assertThatNoException()
        .isThrownBy(() -> Mails.parsed("X-Big: " + "x".repeat(200_000) + "\n\nx"));
  }

  @Test
  void more_than_500_addresses_are_refused() {
    assertThatNoException().isThrownBy(() -> Mails.parsed(addressed(500)));
    refused("addresses", addressed(501));
  }

  @Test
  void more_than_5000_links_are_refused_in_text_and_in_html() {
    refused("links", "From: a@b.example\n\n" + "http://x.example/ ".repeat(5_001));
    refused("links", "Content-Type: text/html\n\n" + "<a href='/x'>y</a>".repeat(5_001));
    assertThatNoException()
        .isThrownBy(() -> Mails.parsed("From: a@b\n\n" + "http://x.example/ ".repeat(5_000)));
  }

  @Test
  void more_than_60_megabytes_are_refused() {
    byte[] huge = new byte[61 * 1024 * 1024];
    java.util.Arrays.fill(huge, (byte) 'x');
    byte[] head = Mails.bytes("Content-Type: application/zip\n\n");
    System.arraycopy(head, 0, huge, 0, head.length);

    assertThatExceptionOfType(MailRefused.class)
        .isThrownBy(() -> Mails.parsed(huge))
        .returns("decoded bytes", MailRefused::bound);
  }

  @Test
  void reading_ends_after_ten_seconds() {
    AtomicLong clock = new AtomicLong();
    MailParser slow =
        new MailParser(MailLimits.DEFAULT, () -> clock.addAndGet(Duration.ofSeconds(4).toNanos()));

    assertThatExceptionOfType(MailRefused.class)
        .isThrownBy(() -> slow.parse(Mails.bytes(Mails.MIXED), null))
        .returns("seconds", MailRefused::bound);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=?a",
        "=?a?b?",
        "\"=?a",
        "(",
        "<",
        "@",
        ":",
        ",",
        "a ",
        "\\",
        "é",
        "<a>",
        "\u00a0",
        "; filename*0*=x",
        "; filename=",
        "/",
        "=?utf-8?q?=41?= ",
        "dkim=pass(",
        "format=flowed"
      })
  void hostile_header_values_cost_little(String piece) {
    String value = piece.repeat(60_000 / piece.length());
    String mail =
        "From: %s\nSubject: %s\nReferences: %s\nAuthentication-Results: mx; %s\n"
                .replace("%s", value)
            + "Content-Type: application/x; name=\""
            + value
            + "\n\nx";

    assertTimeout(
        Duration.ofSeconds(2),
        () -> catchThrowableOfType(MailRefused.class, () -> Mails.receivedBy("mx", mail)));
  }

  private static void refused(String bound, String mail) {
    assertThatExceptionOfType(MailRefused.class)
        .isThrownBy(() -> Mails.parsed(mail))
        .withMessageContaining(bound)
        .returns(bound, MailRefused::bound);
  }

  private static String parts(int count) {
    return "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
        + "--b\nContent-Type: text/plain\n\nx\n".repeat(count)
        + "--b--\n";
  }

  private static String nested(int depth) {
    StringBuilder mail = new StringBuilder("From: a@b.example\n");
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
    }
    return mail.append("\nx\n").toString();
  }

  private static String addressed(int count) {
    StringBuilder to = new StringBuilder("From: a@b.example\nTo: x0@b.example");
    for (int i = 2; i < count; i++) {
      to.append(",\n x").append(i).append("@b.example");
    }
    return to.append("\n\nx").toString();
  }
}
