package org.orgo.mail.mime.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.mail.mime.headers.SenderAuthentication.FAILED;
import static org.orgo.mail.mime.headers.SenderAuthentication.PASSED;
import static org.orgo.mail.mime.headers.SenderAuthentication.UNKNOWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.mail.mime.Mails;

class AuthenticationResultsTests {

  private static final String AUTHSERV = "Authentication-Results: mx.northside.example";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PASSED | dmarc=pass (p=reject dis=none) header.from=example.org",
        "PASSED | spf=fail smtp.mailfrom=x@y.example; dkim=pass header.d=example.org header.s=s1",
        "PASSED | dkim=pass header.i=@example.org",
        "PASSED | spf=pass smtp.mailfrom=bounce@example.org",
        "FAILED | dmarc=pass header.from=evil.example",
        "FAILED | dkim=pass header.d=evil.example",
        "FAILED | dkim=pass header.d=notexample.org",
        "FAILED | spf=pass smtp.mailfrom=example.org@evil.example",
        "FAILED | dkim=fail header.d=example.org",
        "FAILED | dkim=fail reason=\"dkim=pass header.d=example.org\" header.d=example.org",
        "FAILED | none",
      })
  void the_authors_domain_must_be_vouched_for(SenderAuthentication expected, String results) {
    assertThat(authentication(AUTHSERV + "; " + results + "\n")).isEqualTo(expected);
  }

  @Test
  void only_the_receiving_server_is_believed() {
    assertThat(authentication("Authentication-Results: evil.example; dmarc=pass\n"))
        .isEqualTo(UNKNOWN);
    assertThat(Mails.receivedBy(null, pass() + Mails.PLAIN).authentication()).isEqualTo(UNKNOWN);
  }

  @Test
  void a_forged_result_below_the_servers_own_is_not_read() {
    assertThat(authentication(AUTHSERV + "; dmarc=fail header.from=example.org\n" + pass()))
        .isEqualTo(FAILED);
  }

  @Test
  void two_authors_are_nobody() {
    assertThat(authentication(pass() + "From: boss@example.org\n")).isEqualTo(FAILED);
    assertThat(authentication(pass())).isEqualTo(PASSED);
  }

  private static String pass() {
    return AUTHSERV + "; dmarc=pass header.from=example.org\n";
  }

  private static SenderAuthentication authentication(String header) {
    return Mails.receivedBy("mx.northside.example", header + Mails.PLAIN).authentication();
  }
}
