package org.orgo.mail.check;

import org.orgo.mail.outbound.SmtpServer;
import org.springframework.lang.Nullable;

/**
 * What is needed to try a mailbox.
 *
 * @param moveTo the folder for stored mail; null where it is not moved
 * @param smtp the server that takes its mail; null for the installation's
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
    @Nullable SmtpServer smtp) {

  @Override
  public String toString() {
    return "TestedMailbox[" + address + "]";
  }
}
