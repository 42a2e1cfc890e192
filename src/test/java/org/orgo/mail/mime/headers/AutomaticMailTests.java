package org.orgo.mail.mime.headers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.mail.mime.Mails;

class AutomaticMailTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted: auto-replied               | Auto-Submitted",
        "Auto-Submitted: auto-generated (rejected)  | Auto-Submitted",
        "Precedence: Bulk                           | Precedence",
        "List-Id: <announce.example.org>            | List header",
        "List-Unsubscribe: <mailto:x@example.org>   | List header",
        "Return-Path: <>                            | null return path",
        "X-Orgo-Loop: northside                     | own loop header",
        "X-Autoreply: yes                           | X-Autoreply",
        "Content-Type: multipart/report; boundary=b | multipart/report",
      })
  void a_machine_gives_itself_away(String header, String reason) {
    assertThat(Mails.parsed(header + "\n" + Mails.PLAIN).automatic()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Auto-Submitted: no", "Return-Path: <ann@example.org>", "Precedence: first-class"})
  void a_person_does_not(String header) {
    assertThat(Mails.parsed(header + "\n" + Mails.PLAIN).automatic()).isEmpty();
  }

  @Test
  void an_ordinary_mail_is_a_persons() {
    assertThat(Mails.CORPUS).allMatch(mail -> Mails.parsed(mail).automatic().isEmpty());
  }
}
