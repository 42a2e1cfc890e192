package org.orgo.mail;

import org.springframework.modulith.NamedInterface;

/**
 * A mailbox to be read.
 *
 * @param type the domain its mail belongs to, null for a general mailbox
 * @param authservId null when the receiving server adds no Authentication-Results
 */
@NamedInterface("mailboxes")
public record NewMailbox(
    String address,
    String type,
    Server server,
    MailboxLogin login,
    String folder,
    String authservId) {

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
