package org.orgo.mail.oauth;

import jakarta.mail.MessagingException;

/** The token that a request brings; for settings that are tried before they are saved. */
public record RequestedToken(AccessTokens tokens, TokenRequest request) implements TokenSource {

  @Override
  public String token() throws MessagingException {
    return tokens.of(request);
  }

  @Override
  public void refused() {
    tokens.forget(request);
  }
}
