package org.orgo.mail.mime.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.mail.mime.MailAttachment;
import org.orgo.mail.mime.MailRefused;
import org.orgo.mail.mime.Mails;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class WrappedFilesTests {

  private static final byte[] TNEF =
      new TnefWriter()
          .body("It drips.")
          .file("LAMP~1.PNG", "Lampe im Flur.png", new byte[] {1, 2, 3})
          .file("b.txt", null, "words".getBytes(US_ASCII))
          .written();

  @Test
  void a_file_of_exchange_gives_its_files_and_text() {
    ParsedMail mail = wrapped("application/ms-tnef", TNEF);

    assertThat(mail.text()).isEqualTo("It drips.");
    assertThat(mail.attachments())
        .extracting(MailAttachment::name, MailAttachment::contentType)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Lampe im Flur.png", "image/png"),
            org.assertj.core.groups.Tuple.tuple("b.txt", "text/plain"));
    assertThat(mail.attachments().get(0).content()).containsExactly(1, 2, 3);
  }

  @Test
  void what_the_mail_itself_says_comes_first() {
    String mail =
        """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Said by the mail.
        --b
        Content-Type: application/octet-stream; name=WINMAIL.DAT
        Content-Transfer-Encoding: base64

        %s
        --b--
        """
            .formatted(Base64.getEncoder().encodeToString(TNEF));

    assertThat(Mails.parsed(mail).text().strip()).isEqualTo("Said by the mail.");
    assertThat(Mails.parsed(mail).attachments()).hasSize(2);
  }

  @Test
  void the_text_may_be_a_property_be_it_markup_or_compressed_rtf() {
    byte[] unicode = "Es tropft.\0".getBytes(UTF_16LE);
    assertThat(text(new TnefWriter().property(0x1F, 0x1000, unicode))).isEqualTo("Es tropft.");
    byte[] html = "<p>It <b>drips</b>.</p>".getBytes(US_ASCII);
    assertThat(text(new TnefWriter().property(0x102, 0x1013, html))).isEqualTo("It drips.");
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\pard"
            + " It \\b drips\\b0  \\'e0 c\\u244?t\\'e9.\\par{\\htmlrtf gone\\htmlrtf0 }Come.\\par}";
    assertThat(text(new TnefWriter().property(0x102, 0x1009, uncompressed(rtf))))
        .isEqualTo("It drips à côté.\nCome.");
    assertThat(new String(RtfText.decompressed(compressed()), US_ASCII))
        .isEqualTo("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
  }

  @Test
  void a_message_in_the_message_gives_its_files_too() {
    ParsedMail mail =
        wrapped("application/ms-tnef", new TnefWriter().body("x").embedded(TNEF).written());

    assertThat(mail.attachments())
        .extracting(MailAttachment::name)
        .containsExactly("message.txt", "Lampe im Flur.png", "b.txt");
  }

  @Test
  void what_cannot_be_opened_stays_a_file_and_what_is_cut_off_is_read_as_far_as_it_goes() {
    assertThat(wrapped("application/ms-tnef", new byte[] {1, 2, 3}).attachments())
        .singleElement()
        .returns(3, MailAttachment::size);
    byte[] cut = Arrays.copyOf(TNEF, 60);
    assertThat(wrapped("application/ms-tnef", cut).text()).isEqualTo("It drips.");
  }

  @Test
  void layers_and_files_are_counted_as_those_of_a_mail() {
    byte[] nested = TNEF;
    for (int i = 0; i < 25; i++) {
      nested = new TnefWriter().embedded(nested).written();
    }
    byte[] deep = nested;
    assertThatExceptionOfType(MailRefused.class)
        .isThrownBy(() -> wrapped("application/ms-tnef", deep))
        .returns("depth", MailRefused::bound);
    TnefWriter many = new TnefWriter();
    for (int i = 0; i < 501; i++) {
      many.file("a", null, new byte[] {1});
    }
    assertThatExceptionOfType(MailRefused.class)
        .isThrownBy(() -> wrapped("application/ms-tnef", many.written()))
        .returns("parts", MailRefused::bound);
  }

  @Test
  void any_wrapped_bytes_are_read_or_kept() {
    Gen<String> broken =
        source -> {
          byte[] bytes = TNEF.clone();
          for (long i = source.choose(8); i >= 0; i--) {
            bytes[6 + (int) source.choose(bytes.length - 7)] = (byte) source.choose(255);
          }
          return new String(bytes, ISO_8859_1);
        };
    Property.check(
        2_000,
        broken,
        bytes ->
            assertThat(wrapped("application/ms-tnef", bytes.getBytes(ISO_8859_1))).isNotNull());
    Property.check(
        1_000,
        broken,
        bytes ->
            assertThat(text(new TnefWriter().property(0x102, 0x1009, bytes.getBytes(ISO_8859_1))))
                .isNotNull());
  }

  @Test
  void a_file_in_the_text_becomes_an_attachment() {
    ParsedMail mail =
        Mails.parsed(
            "Content-Type: text/plain\n\nSee below.\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye.\n");

    assertThat(mail.text()).isEqualTo("See below.\r\nBye.\r\n");
    assertThat(mail.attachments())
        .singleElement()
        .returns("cat.txt", MailAttachment::name)
        .returns("text/plain", MailAttachment::contentType)
        .extracting(file -> new String(file.content(), US_ASCII))
        .isEqualTo("Cat");
  }

  @Test
  void lines_without_their_blanks_and_base64_are_read() {
    assertThat(UuencodedText.read("begin 644 a\n#0V%T\n \nend\n").files().get(0).content())
        .asString()
        .isEqualTo("Cat");
    assertThat(UuencodedText.read("begin-base64 644 a b.txt\nQ2F0\n====\n").files())
        .singleElement()
        .returns("a b.txt", ContainedFile::name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "begin 644 now\nand write down what you see.\nend\n",
        "begin with the roof\nend with the cellar\n",
        "begin 644 cat.txt\n#0V%T\n",
        "begin 644 cat.txt\nend\n"
      })
  void words_that_look_like_a_file_stay_words(String text) {
    assertThat(UuencodedText.read(text)).isEqualTo(new UuencodedText(text, List.of()));
  }

  @Test
  void hostile_text_costs_little() {
    for (String piece :
        List.of("begin 644 a\n", "begin 644 a\n#0V%T\n", "#0V%T\n", "begin-base64 644 a\nQ2F0\n")) {
      String text = "begin 644 a\n" + piece.repeat(2_000_000 / piece.length());
      assertTimeout(Duration.ofSeconds(3), () -> UuencodedText.read(text));
    }
  }

  private static String text(TnefWriter tnef) {
    return wrapped("application/ms-tnef", tnef.written()).text();
  }

  private static ParsedMail wrapped(String type, byte[] content) {
    return Mails.parsed(
        "Content-Type: %s; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n%s\n"
            .formatted(type, Base64.getMimeEncoder().encodeToString(content)));
  }

  private static byte[] uncompressed(String rtf) {
    byte[] bytes = rtf.getBytes(US_ASCII);
    return ByteBuffer.allocate(16 + bytes.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(bytes.length + 12)
        .putInt(bytes.length)
        .putInt(0x414C454D)
        .putInt(0)
        .put(bytes)
        .array();
  }

  /** The example of the specification (MS-OXRTFCP, 4.1.1). */
  private static byte[] compressed() {
    return java.util.HexFormat.of()
        .parseHex(
            "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af320"
                + "68656c090020627705b06c647d0a800fa0");
  }
}
