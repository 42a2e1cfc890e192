package org.orgo.people.login.oidc;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * A login that was sent to a provider, as the session keeps it until the answer.
 *
 * @param issuer that has to answer
 * @param verifier proves to the provider that who started is who asks for the token (PKCE)
 */
public record OidcRequest(
    UUID organization,
    String issuer,
    String state,
    String nonce,
    String verifier,
    String callback,
    Instant since)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration ANSWER_TTL = Duration.ofMinutes(10);

  static OidcRequest begin(
      OrganizationId organization, String issuer, String callback, Instant now) {
    return new OidcRequest(
        organization.value(), issuer, random(), random(), random(), callback, now);
  }

  public OrganizationId organizationId() {
    return new OrganizationId(organization);
  }

  boolean isAnsweredBy(String givenState, Instant now) {
    return MessageDigest.isEqual(
            state.getBytes(StandardCharsets.UTF_8), givenState.getBytes(StandardCharsets.UTF_8))
        && since.plus(ANSWER_TTL).isAfter(now);
  }

  String challenge() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Without its secrets, wherever it may be written. */
  @Override
  public String toString() {
    return "login by " + issuer;
  }
}
