package org.orgo.mail.check;

import org.orgo.mail.oauth.TokenSource;
import org.orgo.mail.outbound.SmtpServer;
import org.springframework.lang.Nullable;

/**
 * What is needed to try a mailbox.
 *
 * @param moveTo the folder for stored mail; null where it is not moved
 * @param smtp the server that takes its mail; null for the installation's
 * @param tokens where its server is given a token; null for the password
 */
public record TestedMailbox(
    String address,
    String host,
    int port,
    boolean tls,
    String username,
    String password,
    String folder,
    String moveTo,
    @Nullable SmtpServer smtp,
    @Nullable TokenSource tokens) {

  @Override
  public String toString() {
    return "TestedMailbox[" + address + "]";
  }
}
