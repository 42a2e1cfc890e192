package org.orgo.mail.check;

/**
 * What is needed to try a mailbox.
 *
 * @param moveTo the folder for stored mail; null where it is not moved
 */
public record TestedMailbox(
    String address,
    String host,
    int port,
    boolean tls,
    String username,
    String password,
    String folder,
    String moveTo) {

  @Override
  public String toString() {
    return "TestedMailbox[" + address + "]";
  }
}
