package org.orgo.imports.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;
import org.orgo.testing.Source;

class MboxReaderTests {

  private static final String FROM = "From ann@example.org Sat Jan  3 01:05:34 1996\n";
  private static final int LARGEST = 4_000;

  /** Lines that have to do with how an mbox is made, and any others. */
  private static final Gen<String> LINES =
      Gen.oneOf(
          Gen.of("", "From here on", ">From there", ">>From >", ">", "\r", "\u00e4\u00f6\u00ff"),
          Gen.of(FROM.strip(), "Subject: x", "From: ann@example.org", " folded"),
          source -> "x".repeat(source.draw(Gen.integers(0, 200))));

  @Test
  void any_messages_written_as_an_mbox_are_read_back_as_they_were() {
    Property.check(
        source -> {
          List<byte[]> messages = new ArrayList<>();
          for (int i = source.draw(Gen.integers(0, 5)); i >= 0; i--) {
            messages.add(message(source));
          }
          List<ArchivedMessage> read = read(mbox(messages), 0);
          assertThat(read).extracting(ArchivedMessage::raw).containsExactlyElementsOf(messages);
        });
  }

  @Test
  void reading_goes_on_behind_any_message() {
    Property.check(
        200,
        source -> {
          byte[] mbox = mbox(List.of(message(source), message(source), message(source)));
          List<ArchivedMessage> all = read(mbox, 0);
          int stop = source.draw(Gen.integers(0, all.size() - 1));
          List<ArchivedMessage> rest = read(mbox, all.get(stop).next());
          assertThat(rest)
              .extracting(ArchivedMessage::place)
              .containsExactlyElementsOf(
                  all.subList(stop + 1, all.size()).stream().map(ArchivedMessage::place).toList());
        });
  }

  @Test
  void a_message_over_the_limit_ends_nothing_but_itself() {
    byte[] large = ("Subject: large\n\n" + "x".repeat(LARGEST) + "\n").getBytes(US_ASCII);
    byte[] small = "Subject: small\n\ntext\n".getBytes(US_ASCII);

    List<ArchivedMessage> read = read(mbox(List.of(small, large, small)), 0);

    assertThat(read).extracting(ArchivedMessage::raw).containsExactly(small, null, small);
    assertThat(read.get(1).refusal())
        .isEqualTo("The mail has %d bytes, more than the limit of 4000.".formatted(large.length));
  }

  @Test
  void a_line_longer_than_any_buffer_is_one_line() {
    byte[] long0 = ("Subject: x\n\n" + "From ".repeat(60_000) + "\n").getBytes(US_ASCII);
    List<byte[]> read = new ArrayList<>();
    read(mbox(List.of(long0)), 0, 10_000_000).forEach(message -> read.add(message.raw()));
    assertThat(read).containsExactly(long0);
  }

  @Test
  void words_that_begin_with_from_begin_no_message() {
    String mail = "Subject: x\n\nOne.\n\nFrom here on it is Sat.\n\nFrom 1996 at 01:05:34\n";
    assertThat(read((FROM + mail + "\n").getBytes(US_ASCII), 0))
        .singleElement()
        .satisfies(read -> assertThat(new String(read.raw(), US_ASCII)).isEqualTo(mail));
  }

  @Test
  void a_separator_needs_no_empty_line_at_the_end_and_may_end_with_crlf() {
    String mail = "Subject: x\r\n\r\ntext\r\n";
    String mbox = FROM.replace("\n", "\r\n") + mail + "\r\n" + FROM + mail;
    assertThat(read(mbox.getBytes(US_ASCII), 0))
        .extracting(read -> new String(read.raw(), US_ASCII))
        .containsExactly(mail, mail);
  }

  @Test
  void dates_of_separators_are_read_in_the_forms_there_are() {
    assertThat(dated("From ann@example.org Sat Jan  3 01:05:34 1996"))
        .isEqualTo(at("1996-01-03T01:05:34Z"));
    assertThat(dated("From 15@xxx Sat Dec 05 05:58:52 +0000 2015"))
        .isEqualTo(at("2015-12-05T05:58:52Z"));
    assertThat(dated("From - Tue, 2 May 2000 10:00:00 +0200"))
        .isEqualTo(at("2000-05-02T08:00:00Z"));
    assertThat(dated("From \"a b\"@x Thu Feb 9 03:07 MET 2012"))
        .isEqualTo(at("2012-02-09T03:07:00Z"));
    assertThat(dated("From ann@example.org Sat Foo 40 01:05:34 1996")).isNull();
    assertThat(dated("From here on it is Sat.")).isNull();
  }

  @Test
  void a_file_with_latin_letters_is_read_from_disk(@TempDir Path folder) throws IOException {
    byte[] mail = "Subject: \u00fcber\n\nGr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("any.name"), mbox(List.of(mail, mail)));
    MailArchive archive = MailArchives.open(file, LARGEST);
    List<byte[]> read = new ArrayList<>();
    archive.read(0, message -> read.add(message.raw()));
    assertThat(archive.format()).isEqualTo(ArchiveFormat.MBOX);
    assertThat(read).containsExactly(mail, mail);
  }

  private static final Charset US_ASCII = StandardCharsets.US_ASCII;

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Instant dated(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.ISO_8859_1);
    return SeparatorLine.read(bytes, 0, bytes.length).orElse(null);
  }

  private static byte[] message(Source source) {
    StringBuilder text = new StringBuilder("Subject: x");
    for (int i = source.draw(Gen.integers(0, 8)); i > 0; i--) {
      text.append('\n').append(source.draw(LINES));
    }
    return text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** As a program writes it that quotes what could be a separator. */
  static byte[] mbox(List<byte[]> messages) {
    ByteArrayOutputStream mbox = new ByteArrayOutputStream();
    for (byte[] message : messages) {
      mbox.writeBytes(FROM.getBytes(US_ASCII));
      String text = new String(message, StandardCharsets.ISO_8859_1);
      String quoted = text.replaceAll("(?m)^(>*From )", ">$1");
      mbox.writeBytes((quoted + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    return mbox.toByteArray();
  }

  private static List<ArchivedMessage> read(byte[] mbox, long from) {
    return read(mbox, from, LARGEST);
  }

  private static List<ArchivedMessage> read(byte[] mbox, long from, int largest) {
    List<ArchivedMessage> read = new ArrayList<>();
    ByteArrayInputStream stream = new ByteArrayInputStream(mbox);
    stream.skip(from);
    try {
      new MboxReader(stream, from, largest, "", read::add).read();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return read;
  }
}
