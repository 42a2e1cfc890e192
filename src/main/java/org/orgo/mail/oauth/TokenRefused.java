package org.orgo.mail.oauth;

import jakarta.mail.MessagingException;

/** There is no access token to log in with; says what the token endpoint answered. */
public class TokenRefused extends MessagingException {

  private static final long serialVersionUID = 1L;

  TokenRefused(String why, Exception cause) {
    super(why, cause);
  }
}
