package org.orgo.mail.inbound.imap;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.orgo.mail.Mailbox;
import org.orgo.mail.inbound.FetchedMail;

/**
 * The commands with which an open folder is read, by UID only. They peek, so nothing changes on the
 * server until {@link #settle}; nothing is ever deleted or expunged.
 *
 * <p>They are commands of the protocol, below jakarta.mail's messages, because those fetch one by
 * one and return a re-assembled mail instead of the raw bytes.
 */
final class ImapCommands {

  private static final String HEAD = "UID BODY.PEEK[HEADER]<0.65536>";

  private final IMAPFolder folder;

  ImapCommands(IMAPFolder folder) {
    this.folder = folder;
  }

  long uidValidity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /** Asks for news: some servers show new mail only after a command that may show it. */
  void noop() throws MessagingException {
    command("NOOP", null);
  }

  /** Every mail with a UID above the given one, in order. */
  List<ListedMail> after(long uid) throws MessagingException {
    return fetch((uid + 1) + ":*", "UID RFC822.SIZE INTERNALDATE").stream()
        .map(ImapCommands::listed)
        // "n:*" always names the last mail, even one that is not above n.
        .filter(mail -> mail.uid() > uid)
        .sorted(Comparator.comparingLong(ListedMail::uid))
        .toList();
  }

  /** Fetches the mails, of those above the limit only the header. */
  void fetch(Collection<ListedMail> mails, long largest) throws MessagingException {
    Map<Long, ListedMail> whole =
        mails.stream()
            .filter(mail -> mail.size() <= largest)
            .collect(Collectors.toMap(ListedMail::uid, Function.identity()));
    for (FetchResponse response : fetch(joined(whole.keySet()), "UID BODY.PEEK[]")) {
      byte[] raw = bytes(response);
      ListedMail mail = whole.get(uid(response));
      if (raw != null && mail != null) {
        mail.fetched(FetchedMail.whole(mail.uid(), raw));
      }
    }
    for (ListedMail mail : mails) {
      if (mail.size() > largest) {
        fetchHead(mail, largest);
      }
    }
  }

  private void fetchHead(ListedMail mail, long largest) throws MessagingException {
    for (FetchResponse response : fetch(Long.toString(mail.uid()), HEAD)) {
      byte[] head = bytes(response) == null ? new byte[0] : bytes(response);
      mail.fetched(FetchedMail.headOf(mail.uid(), mail.size(), head, largest));
    }
  }

  /** The bytes of one mail, however many; empty when it is not there. */
  Optional<byte[]> raw(long uid) throws MessagingException {
    return fetch(Long.toString(uid), "UID BODY.PEEK[]").stream()
        .filter(response -> uid(response) == uid)
        .map(ImapCommands::bytes)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Does with stored mails what the mailbox says. */
  void settle(Mailbox mailbox, Collection<Long> uids) throws MessagingException {
    if (uids.isEmpty()) {
      return;
    }
    switch (mailbox.afterStoring()) {
      case LEAVE -> {}
      case FLAG -> command("UID STORE " + joined(uids) + " +FLAGS.SILENT (\\Seen)", null);
      case MOVE -> {
        Argument folderName = new Argument();
        folderName.writeString(BASE64MailboxEncoder.encode(mailbox.moveTo()));
        command("UID MOVE " + joined(uids), folderName);
      }
    }
  }

  private List<FetchResponse> fetch(String uids, String items) throws MessagingException {
    if (uids.isEmpty()) {
      return List.of();
    }
    List<FetchResponse> found = new ArrayList<>();
    for (Response response : command("UID FETCH " + uids + " (" + items + ")", null)) {
      if (response instanceof FetchResponse fetch && fetch.getItem(UID.class) != null) {
        found.add(fetch);
      }
    }
    return found;
  }

  private Response[] command(String text, Argument arguments) throws MessagingException {
    return (Response[])
        folder.doCommand(
            protocol -> {
              Response[] responses = protocol.command(text, arguments);
              protocol.notifyResponseHandlers(responses);
              protocol.handleResult(responses[responses.length - 1]);
              return responses;
            });
  }

  private static ListedMail listed(FetchResponse response) {
    RFC822SIZE size = response.getItem(RFC822SIZE.class);
    INTERNALDATE arrived = response.getItem(INTERNALDATE.class);
    return new ListedMail(
        uid(response),
        size == null ? 0 : size.size,
        arrived == null || arrived.getDate() == null ? null : arrived.getDate().toInstant());
  }

  private static long uid(FetchResponse response) {
    return response.getItem(UID.class).uid;
  }

  private static byte[] bytes(FetchResponse response) {
    BODY body = response.getItem(BODY.class);
    return body == null || body.getByteArray() == null ? null : body.getByteArray().getNewBytes();
  }

  private static String joined(Collection<Long> uids) {
    return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
