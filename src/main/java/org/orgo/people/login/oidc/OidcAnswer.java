package org.orgo.people.login.oidc;

import org.springframework.lang.Nullable;

/**
 * With what a provider sends the browser back.
 *
 * @param issuer as RFC 9207 has it; null where the provider does not say it
 */
public record OidcAnswer(
    String state, @Nullable String code, @Nullable String error, @Nullable String issuer) {

  /** Without its secrets, wherever it may be written. */
  @Override
  public String toString() {
    return "an answer of a provider";
  }
}
