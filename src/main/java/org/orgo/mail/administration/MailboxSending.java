package org.orgo.mail.administration;

import java.util.Objects;

/**
 * How mail leaves from a mailbox.
 *
 * @param displayName the sender's name; null for the organization's
 * @param signature below answers; null for none
 * @param smtpHost the server that takes its mail; null for the installation's
 * @param smtpUsername null where the server asks for no login
 * @param smtpPassword null to keep the one that is there
 */
public record MailboxSending(
    String displayName,
    String signature,
    String smtpHost,
    int smtpPort,
    boolean smtpTls,
    String smtpUsername,
    String smtpPassword) {

  /** Where mail is handed in, by STARTTLS. */
  public static final int PORT = 587;

  /** In the organization's name, by the installation's server. */
  public static final MailboxSending USUAL =
      new MailboxSending(null, null, null, PORT, true, null, null);

  boolean hasServer() {
    return smtpHost != null;
  }

  boolean logsIn() {
    return hasServer() && smtpUsername != null;
  }

  /** Whether a password for the one would go to the server and user of the other. */
  boolean isAtServerOf(MailboxSending other) {
    return Objects.equals(smtpHost, other.smtpHost)
        && smtpPort == other.smtpPort
        && smtpTls == other.smtpTls
        && Objects.equals(smtpUsername, other.smtpUsername);
  }

  /** The same, with another password. */
  MailboxSending withPassword(String other) {
    return new MailboxSending(
        displayName, signature, smtpHost, smtpPort, smtpTls, smtpUsername, other);
  }

  @Override
  public String toString() {
    return "MailboxSending[" + smtpHost + "]";
  }
}
