package org.orgo.mail.outbound;

import java.util.Objects;
import java.util.Optional;
import org.orgo.mail.MailboxId;
import org.orgo.mail.MailboxSecrets;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * A mailbox as the place that mail leaves from.
 *
 * @param displayName the sender's name
 * @param enabled whether it is read
 * @param smtpHost null where it has no server of its own
 * @param smtpSecret null where the server asks for no login
 */
public record SendingMailbox(
    OrganizationId organizationId,
    MailboxId mailboxId,
    String address,
    String displayName,
    boolean enabled,
    String smtpHost,
    int smtpPort,
    boolean smtpTls,
    String smtpUsername,
    byte[] smtpSecret) {

  /** Its own server; empty where it has none. */
  Optional<SmtpServer> server(MailboxSecrets secrets) {
    return Optional.ofNullable(smtpHost)
        .map(
            host ->
                new SmtpServer(
                    host,
                    smtpPort,
                    smtpTls,
                    smtpSecret == null ? "" : Objects.requireNonNullElse(smtpUsername, ""),
                    smtpSecret == null ? "" : secrets.open(organizationId, mailboxId, smtpSecret)));
  }

  @Override
  public String toString() {
    return "SendingMailbox[" + address + "]";
  }
}
