package org.orgo.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.mail.mime.text.HtmlMail;
import org.orgo.mail.mime.text.QuotedText;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

/** Mails of odd forms, each a file; a mail that was read wrongly becomes one of them. */
class OddMailsTests {

  private static final Path FOLDER = Path.of("src/test/resources/odd-mails");

  static List<Path> mails() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mails")
  void each_is_read(Path mail) throws IOException {
    byte[] raw = Files.readAllBytes(mail);

    assertTimeout(Duration.ofSeconds(5), () -> read(raw));
  }

  @ParameterizedTest
  @CsvSource({
    "padded-day, The tap drips.",
    "mbox-line, The tap drips.",
    "colon-in-first-line, The tap drips.",
    "folded-without-field, The tap drips.",
    "gb2312-unlabelled, 您好，大厅的地板是湿的，请尽快派人来处理。",
    "koi8-as-latin1, Здравствуйте! Пол в вестибюле мокрый.",
    "utf7, L'eau déborde.",
    "boundary-missing, The tap drips.",
    "boundary-never-ends, The tap drips.",
    "empty-parts, The tap drips.",
    "html-style-bomb, The tap drips.",
    "base64-broken, The tap drips.",
    "encoding-unknown, The tap drips.",
    "charset-nonsense, The tap drips.",
    "type-nonsense, The tap drips.",
    "uuencoded, See below.",
  })
  void what_was_written_is_shown(String name, String text) throws IOException {
    assertThat(mail(name).text().strip()).contains(text);
  }

  @ParameterizedTest
  @CsvSource({
    "pgp-mime, ENCRYPTED_PGP",
    "pgp-inline, ENCRYPTED_PGP",
    "smime-encrypted, ENCRYPTED_SMIME",
    "smime-sealed, SEALED_SMIME",
  })
  void what_cannot_be_read_says_so(String name, MailRemark remark) throws IOException {
    assertThat(mail(name).remarks()).containsExactly(remark);
  }

  @Test
  void what_cannot_be_opened_is_kept_as_a_file() throws IOException {
    for (String name :
        List.of("tnef-broken", "nested-mails", "calendar-nonsense", "smime-sealed")) {
      assertThat(mail(name).attachments()).as(name).hasSize(1);
    }
  }

  @Test
  void attached_mails_and_invitations_say_what_they_are() throws IOException {
    assertThat(mail("nested-mails").attachments().get(0).about())
        .returns("Inside", AttachmentAbout::title)
        .returns("Ann", AttachmentAbout::person);
    assertThat(mail("calendar-alone").attachments().get(0).about())
        .returns(AttachmentAbout.AboutKind.CANCELLATION, AttachmentAbout::kind)
        .returns("Look", AttachmentAbout::title);
  }

  @Test
  void any_of_them_cut_off_or_with_a_byte_changed_is_read_or_refused() throws IOException {
    List<byte[]> small =
        Stream.of(mails().toArray(Path[]::new))
            .map(OddMailsTests::bytes)
            .filter(raw -> raw.length > 1 && raw.length < 10_000)
            .toList();
    Gen<byte[]> broken =
        source -> {
          byte[] raw = small.get((int) source.choose(small.size() - 1)).clone();
          raw[(int) source.choose(raw.length - 1)] = (byte) source.choose(255);
          return java.util.Arrays.copyOf(raw, (int) source.choose(raw.length));
        };
    Property.check(1_500, broken, OddMailsTests::read);
  }

  private static ParsedMail mail(String name) throws IOException {
    return Mails.parsed(Files.readAllBytes(FOLDER.resolve(name + ".eml")));
  }

  private static byte[] bytes(Path mail) {
    try {
      return Files.readAllBytes(mail);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static void read(byte[] raw) {
    try {
      ParsedMail mail = Mails.parsed(raw);
      assertThat(mail.text()).doesNotContain("\u0000");
      HtmlMail.sanitise(mail.html() == null ? "" : mail.html(), Map.of(), "x");
      QuotedText.split(mail.text());
    } catch (MailRefused refused) {
      assertThat(refused.bound()).isNotBlank();
    }
  }
}
