package org.orgo.mail.inbound.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.mail.mime.Mails;

class DeliveryReportsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failed    | 5.1.1 | smtp; 550 5.1.1 User unknown      | 5.1.1 | NO_SUCH_ADDRESS",
        "failed    | 5.2.2 | smtp; 552 mailbox full            | 5.2.2 | MAILBOX_FULL",
        "failed    | 5.0.0 | smtp; 552 over quota              | 5.0.0 | MAILBOX_FULL",
        "failed    | 5.1.2 | dns; host not found               | 5.1.2 | NO_SUCH_DOMAIN",
        "failed    | 5.3.4 | smtp; 552 message too big         | 5.3.4 | TOO_LARGE",
        "failed    | 5.7.1 | smtp; 550 spam                    | 5.7.1 | REFUSED",
        "failed    | 5.4.1 | smtp; no route                    | 5.4.1 | UNREACHABLE",
        "failed    | 4.4.7 | smtp; expired                     | 5.0.0 | OTHER",
        "delayed   | 4.2.2 | smtp; 452 mailbox full            | 4.2.2 | MAILBOX_FULL",
        "delayed   | 5.2.2 | smtp; 452 mailbox full            | 4.0.0 | MAILBOX_FULL",
        "delivered | 2.0.0 | smtp; 250 ok                      | 2.0.0 | OTHER",
        "failed    | ?     | smtp; 550 no such user            | 5.0.0 | NO_SUCH_ADDRESS",
      })
  void a_report_says_what_became_of_the_mail_and_why(
      String action, String status, String words, String told, ReturnReason reason) {
    DeliveryReport report = report(standard(action, status, words)).orElseThrow();

    assertThat(report.status()).isEqualTo(told);
    assertThat(report.reason()).isEqualTo(reason);
    assertThat(report.messageIds()).contains("ours@x.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failure notice                  | Sorry, no mailbox here by that name. (#5.1.1)  | 5.1.1 | NO_SUCH_ADDRESS",
        "Mail delivery failed            | 550 Unrouteable address                        | 5.0.0 | OTHER",
        "Undelivered Mail                | the inbox is full                              | 5.0.0 | MAILBOX_FULL",
        "Unzustellbar: Nasser Boden      | Der Empfaenger                                 | 5.0.0 | OTHER",
        "Message non remis               | inconnu                                        | 5.0.0 | OTHER",
      })
  void a_server_that_keeps_to_no_standard_is_read_by_its_words(
      String subject, String words, String status, ReturnReason reason) {
    DeliveryReport report =
        report(
                "From: MAILER-DAEMON@mx.example\nSubject: %s\n\n%s\n\nMessage-ID: <ours@x.example>\n"
                    .formatted(subject, words))
            .orElseThrow();

    assertThat(report.status()).isEqualTo(status);
    assertThat(report.reason()).isEqualTo(reason);
    assertThat(report.messageIds()).containsExactly("ours@x.example");
  }

  @Test
  void an_absent_persons_answer_and_a_persons_mail_are_no_reports() {
    assertThat(
            report(
                "From: ann@example.org\nReturn-Path: <>\nSubject: I am away\nIn-Reply-To: <o@x>\n\n"
                    + "Back on Monday\n"))
        .isEmpty();
    assertThat(report("From: ann@example.org\nSubject: Undelivered parcel 5.1.1\n\nWhere is it?\n"))
        .isEmpty();
  }

  @Test
  void of_several_recipients_the_worst_is_told() {
    assertThat(
            report(
                standard("delivered", "2.0.0", "smtp; 250 ok")
                    .replace(
                        "--b\nContent-Type: message/rfc822",
                        "Final-Recipient: rfc822; bob@example.org\nAction: failed\nStatus: 5.1.1\n\n"
                            + "--b\nContent-Type: message/rfc822")))
        .hasValueSatisfying(report -> assertThat(report.permanent()).isTrue());
  }

  private static Optional<DeliveryReport> report(String mail) {
    return DeliveryReports.of(Mails.parsed(mail));
  }

  private static String standard(String action, String status, String words) {
    return """
        From: Mail Delivery System <MAILER-DAEMON@mx.example>
        Subject: Report
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        See below.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; ann@example.org
        Action: %s
        Status: %s
        Diagnostic-Code: %s

        --b
        Content-Type: message/rfc822

        Message-ID: <ours@x.example>
        Subject: Wet floor

        The floor is wet.
        --b--
        """
        .formatted(action, status, words);
  }
}
