package org.orgo.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.orgo.mail.mime.text.HtmlMail;
import org.orgo.mail.mime.text.QuotedText;

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

  @Property(tries = 600)
  void a_mutated_mail_is_parsed_or_refused(@ForAll @From("mutations") byte[] mail) {
    long start = System.nanoTime();
    try {
      ParsedMail parsed = new MailParser(MailLimits.DEFAULT).parse(mail, "mx");
      assertThat(parsed.text()).doesNotContain("\u0000");
      HtmlMail.sanitise(parsed.html() == null ? "" : parsed.html());
      QuotedText.split(parsed.text());
    } catch (MailRefused refused) {
      assertThat(refused.bound()).isNotBlank();
    }
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }

  @Property(tries = 300)
  void any_bytes_are_parsed_or_refused(@ForAll byte[] garbage) {
    try {
      new MailParser(MailLimits.DEFAULT).parse(garbage, "mx");
    } catch (MailRefused refused) {
      assertThat(refused.bound()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<byte[]> mutations() {
    return Arbitraries.of(Mails.CORPUS)
        .flatMap(mail -> Arbitraries.randomValue(random -> mutated(Mails.bytes(mail), random)));
  }

  private static byte[] mutated(byte[] mail, Random random) {
    byte[] current = mail;
    for (int i = random.nextInt(12); i >= 0; i--) {
      current = mutatedOnce(current, random);
    }
    return current;
  }

  private static byte[] mutatedOnce(byte[] mail, Random random) {
    int at = random.nextInt(mail.length + 1);
    int until = Math.min(mail.length, at + random.nextInt(60));
    byte[] insert =
        switch (random.nextInt(5)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {(byte) random.nextInt(256)};
          case 2 -> java.util.Arrays.copyOfRange(mail, at, until).clone();
          default -> Mails.bytes(SHARDS.get(random.nextInt(SHARDS.size())));
        };
    boolean replace = random.nextInt(3) == 0;
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    result.write(mail, 0, at);
    for (int repeat = random.nextInt(30) == 0 ? 2_000 : 1; repeat > 0; repeat--) {
      result.writeBytes(insert);
    }
    int rest = replace ? until : at;
    result.write(mail, rest, mail.length - rest);
    return result.toByteArray();
  }
}
