package org.orgo.mail.outbound;

import java.util.Objects;
import java.util.Optional;
import org.orgo.mail.MailboxId;
import org.orgo.mail.MailboxSecrets;
import org.orgo.mail.oauth.MailboxTokens;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * A mailbox as the place that mail leaves from.
 *
 * @param displayName the sender's name
 * @param enabled whether it is read
 * @param smtpHost null where it has no server of its own
 * @param smtpSecret null where the server asks for no login, or for a token
 * @param tokens whether it logs in with the token that it is read with
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
    byte[] smtpSecret,
    boolean tokens) {

  /** Its own server; empty where it has none. */
  Optional<SmtpServer> server(MailboxSecrets secrets, MailboxTokens source) {
    boolean byToken = tokens && smtpUsername != null;
    return Optional.ofNullable(smtpHost)
        .map(
            host ->
                new SmtpServer(
                    host,
                    smtpPort,
                    smtpTls,
                    byToken || smtpSecret != null
                        ? Objects.requireNonNullElse(smtpUsername, "")
                        : "",
                    smtpSecret == null ? "" : secrets.open(organizationId, mailboxId, smtpSecret),
                    byToken ? source.of(organizationId, mailboxId) : null));
  }

  @Override
  public String toString() {
    return "SendingMailbox[" + address + "]";
  }
}
