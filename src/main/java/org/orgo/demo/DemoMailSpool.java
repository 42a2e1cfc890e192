package org.orgo.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each mail that the demo's server accepts on disk until somebody has read it, since the
 * server itself forgets its mailboxes when it dies. A folder is an address; a file is named by the
 * numbers under which the mailbox shows it, its UIDVALIDITY and UID. A start gives new numbers to
 * what is left, and Orgo knows a mail that comes back under another number by its content.
 */
final class DemoMailSpool {

  private static final Logger log = LoggerFactory.getLogger(DemoMailSpool.class);
  private static final String MAILBOX = ".mailbox";
  private static final String MAIL = ".eml";
  private static final String UNFINISHED = ".part";

  private final Path directory;
  private final UserManager users;
  private final Set<MailFolder> watched = ConcurrentHashMap.newKeySet();

  private DemoMailSpool(Path directory, UserManager users) {
    this.directory = directory;
    this.users = users;
  }

  /** Fills the mailboxes with what is left of earlier runs, and keeps what comes. */
  static void open(Path directory, UserManager users) {
    DemoMailSpool spool = new DemoMailSpool(directory, users);
    try {
      Files.createDirectories(directory);
      spool.restore();
    } catch (IOException | FolderException | UserException failure) {
      throw new IllegalStateException(
          "The demo's mail in " + directory + " is unreadable", failure);
    }
    MessageDeliveryHandler delivery = users.getMessageDeliveryHandler();
    users.setMessageDeliveryHandler(
        (mail, recipient) -> {
          GreenMailUser user = delivery.handle(mail, recipient);
          spool.keep(user, mail.getMessage());
          return user;
        });
  }

  /**
   * The server takes one mail after the other, delivers it when this returns, and only then answers
   * that it has it. So the next number is this mail's, and a failure is answered as one.
   */
  private void keep(GreenMailUser user, MimeMessage mail) throws MessagingException {
    try {
      MailFolder inbox = inbox(user);
      Path folder = Files.createDirectories(folderOf(user));
      Path unfinished = folder.resolve(name(inbox, inbox.getUIDNext()) + UNFINISHED);
      write(mail, unfinished);
      Files.move(
          unfinished,
          folder.resolve(name(inbox, inbox.getUIDNext())),
          StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      force(directory);
    } catch (IOException | FolderException failure) {
      throw new MessagingException("The mail could not be kept", failure);
    }
  }

  private static void write(MimeMessage mail, Path file) throws IOException, MessagingException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      mail.writeTo(out);
      channel.force(true);
    }
  }

  /** A name in a folder is on disk only when the folder is. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void restore() throws IOException, FolderException, UserException {
    for (Path folder : in(directory, MAILBOX)) {
      String address = URLDecoder.decode(withoutEnding(folder, MAILBOX), UTF_8);
      GreenMailUser known = users.getUser(address);
      GreenMailUser user = known == null ? users.createUser(address, address, address) : known;
      MailFolder inbox = inbox(user);
      for (Path file : in(folder, MAIL)) {
        restore(file, inbox);
      }
    }
  }

  private static void restore(Path file, MailFolder inbox) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      Date received = new Date(Files.getLastModifiedTime(file).toMillis());
      long uid = inbox.appendMessage(GreenMailUtil.newMimeMessage(content), new Flags(), received);
      Files.move(file, file.resolveSibling(name(inbox, uid)), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The mailbox, from now on watched for what is read. */
  private MailFolder inbox(GreenMailUser user) throws FolderException {
    MailFolder inbox = users.getImapHostManager().getInbox(user);
    if (watched.add(inbox)) {
      inbox.addListener(new UntilRead(inbox, folderOf(user)));
    }
    return inbox;
  }

  private Path folderOf(GreenMailUser user) {
    return directory.resolve(URLEncoder.encode(user.getLogin(), UTF_8) + MAILBOX);
  }

  private static String name(MailFolder inbox, long uid) {
    return "%010d-%010d%s".formatted(inbox.getUidValidity(), uid, MAIL);
  }

  private static List<Path> in(Path folder, String ending) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String withoutEnding(Path path, String ending) {
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  /** Deletes the file of a mail that was read; Orgo marks what it has stored, after the commit. */
  private record UntilRead(MailFolder inbox, Path folder) implements FolderListener {

    @Override
    public void flagsUpdated(int number, Flags flags, Long uid) {
      if (flags.contains(Flags.Flag.SEEN) || flags.contains(Flags.Flag.DELETED)) {
        forget(uid == null ? inbox.getMessageUids()[number - 1] : uid);
      }
    }

    private void forget(long uid) {
      try {
        Files.deleteIfExists(folder.resolve(name(inbox, uid)));
      } catch (IOException failure) {
        log.warn("A mail of the demo stays on disk though it was read: {}", failure.toString());
      }
    }

    @Override
    public void added(int number) {
      // kept before it was added
    }

    @Override
    public void expunged(int number) {
      // marked as deleted before
    }

    @Override
    public void mailboxDeleted() {
      // the demo deletes none
    }
  }
}
