package org.orgo.mail.mime.headers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.mail.mime.Mails;
import org.orgo.mail.mime.ParsedMail;

class AutomaticMailTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted: auto-replied                | AUTO_SUBMITTED",
        "Auto-Submitted: auto-generated (rejected)   | AUTO_SUBMITTED",
        "Precedence: Bulk                            | PRECEDENCE",
        "List-Id: <announce.example.org>             | BULK_LIST",
        "List-Unsubscribe: <mailto:x@example.org>    | BULK_LIST",
        "List-Post: NO                               | BULK_LIST",
        "List-Post: <mailto:talk@example.org>        | MAILING_LIST",
        "Precedence: list                            | MAILING_LIST",
        "Return-Path: <>                             | NULL_RETURN_PATH",
        "X-Orgo-Loop: northside                      | OWN_LOOP",
        "X-Autoreply: yes                            | AUTOMATIC_REPLY",
        "X-Auto-Response-Suppress: DR, OOF, AutoReply| RESPONSE_SUPPRESSED",
        "X-Auto-Response-Suppress: All               | RESPONSE_SUPPRESSED",
        "Content-Type: multipart/report; boundary=b  | REPORT",
        "Content-Type: message/feedback-report       | FEEDBACK_REPORT",
      })
  void a_machine_gives_itself_away(String header, AutomaticSign sign) {
    assertThat(Mails.parsed(header + "\n" + Mails.PLAIN).automatic()).contains(sign);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted: no",
        "Return-Path: <ann@example.org>",
        "Precedence: first-class",
        "X-Auto-Response-Suppress: None",
        "X-Auto-Response-Suppress: DR, RN, NRN"
      })
  void a_person_does_not(String header) {
    assertThat(Mails.parsed(header + "\n" + Mails.PLAIN).automatic()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAILER-DAEMON@mx.example.org",
        "Mail Delivery System <Mailer-Daemon@example.org>",
        "postmaster@example.org",
        "<>"
      })
  void a_sender_that_is_a_machine_is_told_without_any_other_header(String from) {
    assertThat(Mails.parsed("From: %s\nSubject: Hello\n\nText\n".formatted(from)).automatic())
        .contains(AutomaticSign.MACHINE_SENDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Automatic reply: Wet floor",
        "Out of Office: Wet floor",
        "Out of Office AutoReply: Wet floor",
        "Out of the office until Monday",
        "Auto-Reply",
        "Réponse automatique : Sol mouillé",
        "Absence du bureau",
        "Abwesenheitsnotiz: Nasser Boden",
        "Automatische Antwort: Nasser Boden",
        "Respuesta automática: Suelo mojado",
        "Fuera de la oficina"
      })
  void somebody_out_of_office_is_told_by_the_subject_in_four_languages(String subject) {
    assertThat(titled(subject).automatic()).contains(AutomaticSign.OUT_OF_OFFICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Re: Automatic reply: Wet floor",
        "Out of office furniture",
        "Office door does not open",
        "Automatic replying door is broken",
        "Absence of light in room 4",
        "Abwesenheitsquote im März"
      })
  void what_a_person_writes_about_offices_and_replies_is_a_persons(String subject) {
    assertThat(titled(subject).automatic()).isEmpty();
  }

  @Test
  void a_report_inside_other_parts_is_found() {
    assertThat(
            Mails.parsed(
                    """
                    From: Ann <ann@example.org>
                    Subject: Footer added by a list
                    Content-Type: multipart/mixed; boundary=outer

                    --outer
                    Content-Type: multipart/report; report-type=delivery-status; boundary=inner

                    --inner
                    Content-Type: text/plain

                    It was not delivered.
                    --inner
                    Content-Type: message/delivery-status

                    Reporting-MTA: dns; mx.example.org
                    --inner--
                    --outer--
                    """)
                .automatic())
        .contains(AutomaticSign.DELIVERY_REPORT);
  }

  @Test
  void a_report_that_a_person_forwards_as_a_file_is_a_persons_mail() {
    assertThat(
            Mails.parsed(
                    """
                    From: Ann <ann@example.org>
                    Subject: What is this?
                    Content-Type: multipart/mixed; boundary=outer

                    --outer
                    Content-Type: text/plain

                    This came back to me.
                    --outer
                    Content-Type: message/rfc822

                    From: MAILER-DAEMON@example.org
                    Subject: Undelivered
                    Content-Type: multipart/report; boundary=inner

                    --inner--
                    --outer--
                    """)
                .automatic())
        .isEmpty();
  }

  @Test
  void an_ordinary_mail_is_a_persons() {
    assertThat(Mails.CORPUS).allMatch(mail -> Mails.parsed(mail).automatic().isEmpty());
  }

  private static ParsedMail titled(String subject) {
    return Mails.parsed("From: Ann <ann@example.org>\nSubject: %s\n\nText\n".formatted(subject));
  }
}
