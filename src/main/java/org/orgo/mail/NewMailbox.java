package org.orgo.mail;

import org.springframework.modulith.NamedInterface;

/**
 * A mailbox to be read from now on: what is there already is left alone.
 *
 * @param type the domain its mail belongs to, null for a general mailbox
 * @param authservId null when the receiving server adds no Authentication-Results
 * @param end the last mail that is there already; null where only the date of arrival tells
 */
@NamedInterface("mailboxes")
public record NewMailbox(
    String address,
    String type,
    Server server,
    MailboxLogin login,
    String folder,
    String authservId,
    FolderEnd end) {

  /** Mail that arrived before it is added is left alone. */
  public NewMailbox(
      String address,
      String type,
      Server server,
      MailboxLogin login,
      String folder,
      String authservId) {
    this(address, type, server, login, folder, authservId, null);
  }

  /** Mail up to there is left alone. */
  public NewMailbox after(FolderEnd last) {
    return new NewMailbox(address, type, server, login, folder, authservId, last);
  }

  /**
   * The last mail that is in a folder already; what comes later is new.
   *
   * @param lastUid as the server numbers it in {@code uidValidity}
   */
  @NamedInterface("mailboxes")
  public record FolderEnd(long uidValidity, long lastUid) {}

  /** The server of the mailbox. */
  @NamedInterface("mailboxes")
  public record Server(String host, int port, boolean tls) {}

  /** The login for the mailbox. */
  @NamedInterface("mailboxes")
  public record MailboxLogin(String username, String password) {

    @Override
    public String toString() {
      return "Login[" + username + "]";
    }
  }
}
