package org.orgo.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.mail.mime.text.HtmlMail;
import org.orgo.mail.mime.text.QuotedText;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;
import org.orgo.testing.Source;

/** Whatever arrives: a mail or a refusal, and soon. */
class MutatedMailsTests {

  private static final List<String> SHARDS =
      List.of(
          "\r\n",
          "\r\n\r\n",
          "--b1",
          "--outer--",
          "Content-Type: multipart/mixed; boundary=\"\"\r\n",
          "Content-Type: text/html; charset=UTF-7\r\n",
          "=?utf-8?Q?",
          "?=",
          "=?x?b?====?=",
          "\u0000",
          "Content-Transfer-Encoding: base64\r\n",
          "From: <<@>>,,;:(\"\r\n",
          "filename*0*=''%ZZ; ",
          "Content-Type: message/rfc822\r\n\r\n",
          "Date: 99 Zed\r\n",
          ";;;\"\\",
          "<a href=",
          "=C3=",
          "Authentication-Results: mx; dkim=((((\r\n",
          "charset=JISAutoDetect",
          "format=flowed");

  /** Bytes, one a character, so that a report can be read. */
  private static final Gen<String> GARBAGE =
      Gen.strings(Gen.integers(0, 255).map(octet -> (char) octet.intValue()), 0, 255);

  private static final Gen<String> MUTATIONS =
      source -> {
        byte[] mail = Mails.bytes(source.draw(Gen.of(Mails.CORPUS)));
        for (long i = source.choose(11); i >= 0; i--) {
          mail = mutated(mail, source);
        }
        return new String(mail, ISO_8859_1);
      };

  @Test
  void a_mutated_mail_is_parsed_or_refused() {
    Property.check(
        600,
        MUTATIONS,
        mail -> {
          long start = System.nanoTime();
          try {
            ParsedMail parsed =
                new MailParser(MailLimits.DEFAULT).parse(mail.getBytes(ISO_8859_1), "mx");
            assertThat(parsed.text()).doesNotContain("\u0000");
            HtmlMail.sanitise(parsed.html() == null ? "" : parsed.html(), Map.of(), "x");
            QuotedText.split(parsed.text());
          } catch (MailRefused refused) {
            assertThat(refused.bound()).isNotBlank();
          }
          assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        });
  }

  @Test
  void any_bytes_are_parsed_or_refused() {
    Property.check(
        300,
        GARBAGE,
        garbage -> {
          try {
            new MailParser(MailLimits.DEFAULT).parse(garbage.getBytes(ISO_8859_1), "mx");
          } catch (MailRefused refused) {
            assertThat(refused.bound()).isNotBlank();
          }
        });
  }

  private static byte[] mutated(byte[] mail, Source source) {
    int at = (int) source.choose(mail.length);
    int until = Math.min(mail.length, at + (int) source.choose(59));
    byte[] insert =
        switch ((int) source.choose(4)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {(byte) source.choose(255)};
          case 2 -> Arrays.copyOfRange(mail, at, until);
          default -> Mails.bytes(source.draw(Gen.of(SHARDS)));
        };
    boolean replace = source.chance(1 / 3.0);
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    result.write(mail, 0, at);
    for (int repeat = source.chance(1 / 30.0) ? 2_000 : 1; repeat > 0; repeat--) {
      result.writeBytes(insert);
    }
    int rest = replace ? until : at;
    result.write(mail, rest, mail.length - rest);
    return result.toByteArray();
  }
}
