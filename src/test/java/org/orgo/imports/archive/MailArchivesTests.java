package org.orgo.imports.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailArchivesTests {

  private static final byte[] MAIL = "Subject: x\n\ntext\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  @Test
  void a_folder_of_mails_is_read_in_the_order_of_names_and_what_is_no_mail_is_told()
      throws IOException {
    write("b.eml", MAIL);
    write("a/c.eml", MAIL);
    write("d.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
    write(".hidden", MAIL);

    assertThat(read(folder))
        .extracting(ArchivedMessage::place, ArchivedMessage::refusal)
        .containsExactly(
            tuple("a/c.eml", null), tuple("b.eml", null), tuple("d.pdf", "The file is no mail."));
  }

  @Test
  void reading_a_folder_goes_on_behind_a_mail() throws IOException {
    write("a.eml", MAIL);
    write("b.eml", MAIL);
    List<String> rest = new ArrayList<>();
    MailArchives.open(folder, 1_000).read(1, message -> rest.add(message.place()));
    assertThat(rest).containsExactly("b.eml");
  }

  @Test
  void of_a_maildir_new_and_read_mails_are_read_where_they_are() throws IOException {
    write("cur/1.host:2,S", MAIL);
    write("cur/2.host:2,DS", MAIL);
    write("cur/3.host:2,ST", MAIL);
    Files.createDirectories(folder.resolve("tmp"));
    write("new/4.host", MAIL);
    write(".Sent/cur/5.host:2,S", MAIL);
    write(".Sent/new/6.host", MAIL);

    assertThat(MailArchives.open(folder, 1_000).format()).isEqualTo(ArchiveFormat.MAILDIR);
    assertThat(read(folder))
        .extracting(message -> message.place() + " " + message.refusal())
        .containsExactly(
            "cur/1.host:2,S null",
            "cur/2.host:2,DS The mail is a draft.",
            "cur/3.host:2,ST The mail is marked as deleted.",
            "new/4.host null",
            ".Sent/cur/5.host:2,S null",
            ".Sent/new/6.host null");
    assertThat(folder.resolve("new/4.host")).exists();
  }

  @Test
  void of_a_zip_mails_and_mboxes_are_read() throws IOException {
    Path zip =
        zip(
            "Takeout/all.mbox",
            MboxReaderTests.mbox(List.of(MAIL, MAIL)),
            "one.eml",
            MAIL,
            "__MACOSX/x",
            MAIL,
            "readme.txt",
            "hello there".getBytes(StandardCharsets.US_ASCII));

    assertThat(read(zip))
        .extracting(message -> message.place() + " " + message.refusal())
        .containsExactly(
            "Takeout/all.mbox, byte 0 null",
            "Takeout/all.mbox, byte 64 null",
            "one.eml null",
            "readme.txt The file is no mail.");
    List<String> rest = new ArrayList<>();
    MailArchives.open(zip, 1_000).read(2, message -> rest.add(message.place()));
    assertThat(rest).containsExactly("one.eml", "readme.txt");
  }

  @Test
  void a_zip_whose_entry_leaves_the_folder_is_refused() throws IOException {
    for (String name : List.of("../x.eml", "/etc/x.eml", "a/../../x.eml", "C:\\x.eml", "..\\x")) {
      assertThatThrownBy(() -> read(zip(name, MAIL)))
          .isInstanceOf(ArchiveRefused.class)
          .hasMessage("An entry of the zip leaves its folder: " + name);
    }
  }

  @Test
  void a_zip_that_unfolds_too_far_is_refused() throws IOException {
    byte[] bomb = new byte[20_000_000];
    System.arraycopy(MAIL, 0, bomb, 0, MAIL.length);
    Path zip = zip("bomb.eml", bomb);
    assertThatThrownBy(() -> MailArchives.open(zip, 35_000_000).read(0, message -> true))
        .isInstanceOf(ArchiveRefused.class)
        .hasMessage("An entry of the zip unfolds more than 100-fold");
  }

  @Test
  void a_zip_of_too_many_entries_is_refused() throws IOException {
    Path zip = folder.resolve("many.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i <= 100_000; i++) {
        out.putNextEntry(new ZipEntry(i + ".eml"));
      }
    }
    assertThatThrownBy(() -> read(zip))
        .isInstanceOf(ArchiveRefused.class)
        .hasMessage("The zip has 100001 entries; it may have at most 100000");
  }

  @Test
  void a_single_mail_is_an_archive_of_one() throws IOException {
    assertThat(read(write("x", MAIL))).extracting(ArchivedMessage::raw).containsExactly(MAIL);
  }

  @Test
  void what_holds_no_mails_is_refused_by_what_it_is() throws IOException {
    refused("!BDNxxxx", "The Outlook data file cannot be read; try readpst -e");
    refused(
        "\u00d0\u00cf\u0011\u00e0xx",
        "A message of Outlook (MSG) is not read here; save it as a mail (EML) first");
    refused("PK\u0003\u0004broken", "The file is no zip that can be read");
    refused("hello", "The file is no archive of mails: neither mbox, EML, Maildir nor zip");
    refused("", "The file is no archive of mails: neither mbox, EML, Maildir nor zip");
    assertThatThrownBy(() -> read(folder.resolve("absent")))
        .isInstanceOf(ArchiveRefused.class)
        .hasMessage("The file cannot be read: absent");
  }

  private void refused(String content, String why) throws IOException {
    Path file = write("what", content.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> read(file)).isInstanceOf(ArchiveRefused.class).hasMessage(why);
  }

  private static List<ArchivedMessage> read(Path archive) throws IOException {
    List<ArchivedMessage> read = new ArrayList<>();
    MailArchives.open(archive, 1_000).read(0, read::add);
    return read;
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path zip(Object... namesAndContents) throws IOException {
    Path zip = Files.createTempFile(folder, "z", ".zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        out.write((byte[]) namesAndContents[i + 1]);
      }
    }
    return zip;
  }
}
