package org.orgo.people.login.oidc;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * An organization's own identity provider.
 *
 * @param issuer compared character by character
 * @param clientSecret sealed; null for a public client
 * @param domains of the addresses whose owners may come in by it
 * @param createsAccounts whether somebody without an account is given one, without roles
 * @param passwordLogin whether others than administrators log in with a password too
 */
public record IdentityProvider(
    String issuer,
    String clientId,
    @Nullable byte[] clientSecret,
    List<String> domains,
    boolean enabled,
    boolean createsAccounts,
    boolean passwordLogin,
    int version,
    Instant changedAt) {

  /** Without the secret, wherever it may be written. */
  @Override
  public String toString() {
    return "identity provider " + issuer;
  }
}
