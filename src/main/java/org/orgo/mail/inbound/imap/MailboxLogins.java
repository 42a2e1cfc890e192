package org.orgo.mail.inbound.imap;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import java.util.Properties;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxSecrets;
import org.orgo.mail.oauth.MailboxTokens;
import org.orgo.mail.oauth.TokenSource;
import org.orgo.mail.oauth.TokenStore;
import org.springframework.integration.mail.AbstractMailReceiver;
import org.springframework.stereotype.Component;

/** Lets receivers log in to their mailboxes, with a password or with a token. */
@Component
public final class MailboxLogins {

  private final MailboxSecrets secrets;
  private final MailboxTokens tokens;

  MailboxLogins(MailboxSecrets secrets, MailboxTokens tokens) {
    this.secrets = secrets;
    this.tokens = tokens;
  }

  /**
   * @param settings of the session
   */
  void prepare(
      AbstractMailReceiver receiver, Mailbox mailbox, String protocol, Properties settings) {
    if (mailbox.oauthGrant() == null) {
      receiver.setJavaMailProperties(settings);
      receiver.setJavaMailAuthenticator(login(mailbox));
    } else {
      TokenSource source = tokens.of(mailbox.organizationId(), mailbox.mailboxId());
      receiver.setSession(TokenStore.session(settings, protocol, source));
    }
  }

  /** The password never stands in the URL, which the library logs. */
  private Authenticator login(Mailbox mailbox) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(
            mailbox.username(),
            secrets.open(mailbox.organizationId(), mailbox.mailboxId(), mailbox.secret()));
      }
    };
  }
}
