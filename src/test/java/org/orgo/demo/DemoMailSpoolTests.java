package org.orgo.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo's mail server took is there again after it died, until it was read. */
class DemoMailSpoolTests {

  private static final String SAFETY = "safety@northside-hospital.example";

  @TempDir Path directory;

  private GreenMail server;

  @BeforeEach
  void start() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    DemoMailSpool.open(directory, server.getUserManager());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_mail_nobody_has_read_is_there_again_word_for_word_and_in_order() {
    send(SAFETY, "Wet floor");
    send(SAFETY, "Blocked exit");
    List<String> before = contents(SAFETY);

    dieAndStartAgain();

    assertThat(subjects(SAFETY)).containsExactly("Wet floor", "Blocked exit");
    assertThat(contents(SAFETY)).isEqualTo(before);
    dieAndStartAgain();
    assertThat(subjects(SAFETY)).containsExactly("Wet floor", "Blocked exit");
  }

  @Test
  void a_mail_that_was_read_is_kept_no_longer() {
    send(SAFETY, "Wet floor");
    send(SAFETY, "Blocked exit");

    markSeen(SAFETY, 1);

    assertThat(files()).hasSize(1);
    dieAndStartAgain();
    assertThat(subjects(SAFETY)).containsExactly("Blocked exit");
    markSeen(SAFETY, 1);
    assertThat(files()).isEmpty();
  }

  @Test
  void everybody_a_mail_is_for_has_it_again_under_the_name_of_the_mailbox() {
    send(SAFETY + ",up/and/away@x.example", "To both");

    dieAndStartAgain();

    assertThat(subjects(SAFETY)).containsExactly("To both");
    assertThat(subjects("up/and/away@x.example")).containsExactly("To both");
    assertThat(files())
        .allSatisfy(file -> assertThat(file.getParent().getParent()).isEqualTo(directory));
  }

  @Test
  void a_mail_that_cannot_be_kept_is_not_accepted() throws IOException {
    Files.delete(directory);
    Files.createFile(directory);

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> send(SAFETY, "Lost")))
        .hasRootCauseMessage("451 Requested action aborted: local error in processing\n");
  }

  private void dieAndStartAgain() {
    server.stop();
    start();
  }

  private void send(String to, String subject) {
    GreenMailUtil.sendTextEmail(
        to,
        "visitor@example.org",
        subject,
        "Somebody is going to slip.\r\n.\r\nRéally.",
        server.getSmtp().getServerSetup());
  }

  private List<String> subjects(String address) {
    return contents(address).stream()
        .map(
            mail ->
                mail.lines().filter(line -> line.startsWith("Subject: ")).findFirst().orElseThrow())
        .map(line -> line.substring("Subject: ".length()))
        .toList();
  }

  private List<String> contents(String address) {
    List<String> contents = new ArrayList<>();
    with(
        address,
        inbox -> {
          for (Message message : inbox.getMessages()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            ((org.eclipse.angus.mail.imap.IMAPMessage) message).setPeek(true);
            message.writeTo(content);
            contents.add(content.toString(US_ASCII));
          }
        });
    return contents;
  }

  private void markSeen(String address, int number) {
    with(address, inbox -> inbox.getMessage(number).setFlag(Flags.Flag.SEEN, true));
  }

  private interface Work {
    void on(Folder inbox) throws MessagingException, IOException;
  }

  private void with(String address, Work work) {
    server.setUser(address, address, "demo");
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", server.getImap().getPort(), address, "demo");
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_WRITE);
      assertThat(((UIDFolder) inbox).getUIDValidity()).isPositive();
      work.on(inbox);
    } catch (MessagingException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
