package org.orgo.mail.inbound;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.orgo.mail.Mailbox;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * One open mailbox, addressed by UID only. Reads with PEEK, so nothing changes on the server until
 * {@link #markSeen}; never deletes or expunges.
 *
 * <p>Uses the IMAP protocol below jakarta.mail's messages, because those fetch one by one and
 * return a re-assembled mail instead of the raw bytes.
 */
final class ImapConnection implements AutoCloseable {

  private static final ScheduledThreadPoolExecutor WRITE_TIMEOUTS = writeTimeouts();

  private final Store store;
  private final IMAPFolder folder;
  private final ImapIdle idle;
  private IdleWatch watched;

  private ImapConnection(Store store, IMAPFolder folder) throws MessagingException {
    this.store = store;
    this.folder = folder;
    this.idle = new ImapIdle(folder);
  }

  /** A mail on the server that has not been fetched yet. */
  record Listed(long uid, long size) {}

  static ImapConnection open(Mailbox mailbox, String password, Duration timeout)
      throws MessagingException {
    String protocol = mailbox.tls() ? "imaps" : "imap";
    Store store = Session.getInstance(timeouts(protocol, timeout)).getStore(protocol);
    try {
      store.connect(mailbox.host(), mailbox.port(), mailbox.username(), password);
      IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
      folder.open(Folder.READ_WRITE);
      return new ImapConnection(store, folder);
    } catch (MessagingException | RuntimeException failure) {
      store.close();
      throw failure;
    }
  }

  private static Properties timeouts(String protocol, Duration timeout) {
    Properties properties = new Properties();
    String millis = Long.toString(timeout.toMillis());
    for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty("mail." + protocol + "." + kind, millis);
    }
    properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    properties.setProperty("mail." + protocol + ".usesocketchannels", "true"); // to be watched
    properties.put("mail." + protocol + ".executor.writetimeout", WRITE_TIMEOUTS);
    return properties;
  }

  /** One thread for all connections, where the library would start one for each. */
  private static ScheduledThreadPoolExecutor writeTimeouts() {
    CustomizableThreadFactory threads = new CustomizableThreadFactory("mail-write-timeouts-");
    threads.setDaemon(true);
    ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, threads);
    thread.setRemoveOnCancelPolicy(true);
    return thread;
  }

  /**
   * Lets the server announce new mail until {@link #wake}. Calls the hint at most once, also when
   * the connection is lost.
   *
   * @return false when the server cannot
   */
  boolean rest(IdleWatch watch, Runnable hint) throws MessagingException {
    if (!idle.begin()) {
      return false;
    }
    boolean missed = idle.missedSomething();
    watched = watch;
    watch.watch(idle.channel(), hint);
    if (missed) {
      hint.run();
    }
    return true;
  }

  /** Makes the mailbox readable again; false when the connection was lost meanwhile. */
  boolean wake() {
    if (!idle.isOn()) {
      return true;
    }
    try {
      watched.leave(idle.channel());
      idle.end();
      return true;
    } catch (MessagingException | IOException lost) {
      return false;
    }
  }

  long uidValidity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /** Every mail with a UID above the given one, in order. */
  List<Listed> after(long uid) throws MessagingException {
    command("NOOP"); // some servers show new mail only after a command that may show it
    idle.reading();
    return fetch((uid + 1) + ":*", "UID RFC822.SIZE").stream()
        .map(ImapConnection::listed)
        // "n:*" always names the last mail, even one that is not above n.
        .filter(mail -> mail.uid() > uid)
        .sorted((one, other) -> Long.compare(one.uid(), other.uid()))
        .toList();
  }

  List<FetchedMail> whole(List<Listed> mails) throws MessagingException {
    if (mails.isEmpty()) {
      return List.of();
    }
    List<FetchedMail> fetched = new ArrayList<>();
    for (FetchResponse response : fetch(uids(mails), "UID BODY.PEEK[]")) {
      byte[] raw = bytes(response);
      if (raw != null) {
        fetched.add(FetchedMail.whole(uid(response), raw));
      }
    }
    return fetched;
  }

  List<FetchedMail> onlyHeads(List<Listed> mails, long largest) throws MessagingException {
    List<FetchedMail> fetched = new ArrayList<>();
    for (Listed mail : mails) {
      String head = "UID BODY.PEEK[HEADER]<0.65536>";
      for (FetchResponse response : fetch(Long.toString(mail.uid()), head)) {
        byte[] bytes = bytes(response) == null ? new byte[0] : bytes(response);
        fetched.add(FetchedMail.tooLarge(mail.uid(), mail.size(), bytes, largest));
      }
    }
    return fetched;
  }

  void markSeen(Collection<Long> uids) throws MessagingException {
    if (!uids.isEmpty()) {
      command("UID STORE " + joined(uids) + " +FLAGS.SILENT (\\Seen)");
    }
  }

  private List<FetchResponse> fetch(String uids, String items) throws MessagingException {
    List<FetchResponse> found = new ArrayList<>();
    for (Response response : command("UID FETCH " + uids + " (" + items + ")")) {
      if (response instanceof FetchResponse fetch && fetch.getItem(UID.class) != null) {
        found.add(fetch);
      }
    }
    return found;
  }

  private Response[] command(String text) throws MessagingException {
    return (Response[])
        folder.doCommand(
            protocol -> {
              Response[] responses = protocol.command(text, null);
              protocol.notifyResponseHandlers(responses);
              protocol.handleResult(responses[responses.length - 1]);
              return responses;
            });
  }

  private static Listed listed(FetchResponse response) {
    RFC822SIZE size = response.getItem(RFC822SIZE.class);
    return new Listed(uid(response), size == null ? 0 : size.size);
  }

  private static long uid(FetchResponse response) {
    return response.getItem(UID.class).uid;
  }

  private static byte[] bytes(FetchResponse response) {
    BODY body = response.getItem(BODY.class);
    return body == null || body.getByteArray() == null ? null : body.getByteArray().getNewBytes();
  }

  private static String uids(List<Listed> mails) {
    return joined(mails.stream().map(Listed::uid).toList());
  }

  private static String joined(Collection<Long> uids) {
    return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Override
  public void close() {
    try {
      if (wake()) {
        folder.close(false);
      } else {
        folder.forceClose(); // says no good-bye, which nobody would hear
      }
    } catch (MessagingException | RuntimeException alreadyGone) {
      // Nothing needed to be written, and the store is closed next.
    }
    try {
      store.close();
    } catch (MessagingException | RuntimeException alreadyGone) {
      // The connection is closed anyway.
    }
  }
}
