package org.orgo.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A real Dovecot on loopback, with a mailbox for whoever logs in. */
public final class Dovecot implements AutoCloseable {

  public static final String PASSWORD = "secret";

  private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
  private static final Duration START_TIMEOUT = Duration.ofSeconds(20);
  private static final String CONFIGURATION =
      """
      base_dir=%1$s/run
      state_dir=%1$s/state
      log_path=%1$s/log
      protocols=imap
      listen=127.0.0.1
      ssl=no
      disable_plaintext_auth=no
      mail_location=maildir:%1$s/mail/%%u
      default_internal_user=nobody
      default_login_user=nobody
      default_internal_group=nogroup
      first_valid_uid=1
      mail_uid=65534
      mail_gid=65534
      service imap-login {
        chroot=
        inet_listener imap {
          port=%2$d
        }
        inet_listener imaps {
          port=0
        }
      }
      service anvil {
        chroot=
      }
      auth_mechanisms=plain xoauth2
      passdb {
        driver=static
        args=password=%3$s
        mechanisms=plain
      }
      %4$s
      userdb {
        driver=static
        args=uid=65534 gid=65534 home=%1$s/mail/%%u
      }
      """;

  private static final String TOKENS =
      """
      passdb {
        driver=oauth2
        mechanisms=xoauth2
        args=%s
      }
      """;
  private static final String ENDPOINT =
      """
      introspection_url=%s
      introspection_mode=post
      username_attribute=username
      active_attribute=active
      active_value=true
      """;

  private final Path folder;
  private final int port;
  private final Process process;

  public Dovecot() {
    this(null);
  }

  /**
   * @param introspection where it asks whose an access token is; null for passwords alone
   */
  public Dovecot(String introspection) {
    try {
      folder = Files.createTempDirectory("dovecot");
      for (String each : new String[] {"", "mail", "run", "state"}) {
        Path made = Files.createDirectories(folder.resolve(each));
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
      port = freePort();
      Path file = folder.resolve("dovecot.conf");
      Path endpoint = folder.resolve("oauth2.conf");
      Files.writeString(endpoint, ENDPOINT.formatted(introspection));
      String tokens = introspection == null ? "" : TOKENS.formatted(endpoint);
      Files.writeString(file, CONFIGURATION.formatted(folder, port, PASSWORD, tokens));
      process =
          new ProcessBuilder(PROGRAM.toString(), "-c", file.toString(), "-F")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start();
      awaitPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** It runs its parts as other users, which only root may. */
  public static boolean isHere() {
    return Files.isExecutable(PROGRAM) && "root".equals(System.getProperty("user.name"));
  }

  public int port() {
    return port;
  }

  /** Puts a mail into the mailbox as it is written, headers first. */
  public void deliver(String user, String mail) {
    byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    inInbox(
        user,
        inbox -> {
          Session session = Session.getInstance(new Properties());
          MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(raw));
          inbox.appendMessages(new Message[] {message});
        });
  }

  /** The flags of each mail, such as {@code \\Seen}, as the server has them. */
  public String flags(String user) {
    StringBuilder flags = new StringBuilder();
    inInbox(
        user,
        inbox -> {
          for (Message message : inbox.getMessages()) {
            flags.append('[').append(message.getFlags()).append(']');
          }
        });
    return flags.toString();
  }

  private interface Work {
    void with(Folder inbox) throws MessagingException;
  }

  private void inInbox(String user, Work work) {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", port, user, PASSWORD);
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_WRITE);
      work.with(inbox);
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitPort() throws IOException {
    long begin = System.nanoTime();
    while (true) {
      try {
        new Socket("127.0.0.1", port).close();
        return;
      } catch (IOException notYet) {
        if (!process.isAlive() || System.nanoTime() - begin > START_TIMEOUT.toNanos()) {
          throw new IOException(
              "Dovecot did not start: " + Files.readString(folder.resolve("output")), notYet);
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException interrupted) {
        throw new IOException(interrupted);
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
      FileSystemUtils.deleteRecursively(folder);
    } catch (InterruptedException | IOException leftBehind) {
      process.destroyForcibly();
    }
  }
}
