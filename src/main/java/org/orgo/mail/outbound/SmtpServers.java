package org.orgo.mail.outbound;

import java.util.List;
import java.util.Optional;
import org.orgo.mail.MailboxSecrets;
import org.orgo.mail.oauth.MailboxTokens;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Finds the server that takes a mail: that of the mailbox it leaves from, else the installation's,
 * else another one of the organization.
 */
public final class SmtpServers {

  private final JavaMailSenderImpl usual;
  private final MailboxSecrets secrets;
  private final MailboxTokens tokens;

  /**
   * @param usual the installation's; without a host where it has none
   */
  public SmtpServers(JavaMailSenderImpl usual, MailboxSecrets secrets, MailboxTokens tokens) {
    this.usual = usual;
    this.secrets = secrets;
    this.tokens = tokens;
  }

  /** The installation's, also to make messages with. */
  JavaMailSenderImpl usual() {
    return usual;
  }

  boolean anyFor(List<SendingMailbox> mailboxes) {
    return hasUsual() || mailboxes.stream().anyMatch(mailbox -> mailbox.smtpHost() != null);
  }

  /** Empty for the installation's. */
  Optional<SmtpServer> of(Optional<SendingMailbox> from, List<SendingMailbox> all) {
    Optional<SmtpServer> own = from.flatMap(this::own);
    if (own.isPresent() || hasUsual()) {
      return own;
    }
    return all.stream().flatMap(mailbox -> own(mailbox).stream()).findFirst();
  }

  private Optional<SmtpServer> own(SendingMailbox mailbox) {
    return mailbox.server(secrets, tokens);
  }

  private boolean hasUsual() {
    return usual.getHost() != null && !usual.getHost().isEmpty();
  }
}
