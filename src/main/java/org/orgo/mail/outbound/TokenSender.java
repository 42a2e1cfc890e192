package org.orgo.mail.outbound;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.orgo.mail.oauth.TokenSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Spring's sender, given a token each time it connects. */
final class TokenSender extends JavaMailSenderImpl {

  private final TokenSource tokens;

  TokenSender(TokenSource tokens) {
    this.tokens = tokens;
  }

  @Override
  protected Transport connectTransport() throws MessagingException {
    setPassword(tokens.token());
    try {
      return super.connectTransport();
    } catch (AuthenticationFailedException refused) {
      tokens.refused();
      throw refused;
    }
  }
}
