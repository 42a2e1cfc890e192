package org.orgo.mail.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TraceHeadersTest {

  private static final String MAIL =
      "From: ann@example.org\r\nMessage-ID: <1@example.org>\r\n\r\nReceived: it drips.\r\n";
  private static final String TRACE =
      "Return-Path: <ann@example.org>\r\nReceived: from a\r\n\tby b; Monday\r\n";

  @Test
  void what_servers_wrote_on_top_is_left_out() {
    assertThat(identity(TRACE + MAIL)).isEqualTo(MAIL);
    assertThat(identity(TRACE.replace("Monday", "Tuesday") + MAIL)).isEqualTo(MAIL);
  }

  @Test
  void what_the_sender_wrote_stays_whole() {
    assertThat(identity(MAIL)).isEqualTo(MAIL);
    assertThat(identity(TRACE + "X-Mine: 1\r\n" + TRACE + MAIL))
        .isEqualTo("X-Mine: 1\r\n" + TRACE + MAIL);
  }

  @Test
  void a_mail_without_a_message_id_is_told_by_its_trace() {
    String nameless = TRACE + MAIL.replace("Message-ID", "X-Id");

    assertThat(identity(nameless)).isEqualTo(nameless);
  }

  @Test
  void nothing_but_trace_is_left_alone() {
    assertThat(identity("Received: x")).isEqualTo("Received: x");
    assertThat(identity("")).isEmpty();
    assertThat(identity("no header at all")).isEqualTo("no header at all");
  }

  private static String identity(String mail) {
    return new String(
        TraceHeaders.stripFrom(mail.getBytes(StandardCharsets.ISO_8859_1)),
        StandardCharsets.ISO_8859_1);
  }
}
