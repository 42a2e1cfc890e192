package org.orgo.people.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.tenancy.OrganizationId;

/** 256 random bits, after the organization, which must be known before anything is looked up. */
record PasswordLinkToken(OrganizationId organizationId, String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{32})_[A-Za-z0-9_-]{43}");

  static PasswordLinkToken random(OrganizationId organization) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new PasswordLinkToken(
        organization,
        organization.toString().replace("-", "")
            + "_"
            + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  static Optional<PasswordLinkToken> parse(String text) {
    Matcher shape = SHAPE.matcher(text);
    return shape.matches()
        ? Optional.of(new PasswordLinkToken(organization(shape.group(1)), text))
        : Optional.empty();
  }

  byte[] hash() {
    return Sha256.of(text);
  }

  private static OrganizationId organization(String hex) {
    return new OrganizationId(
        new UUID(
            HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32)));
  }

  /** Without the secret, wherever it may be written. */
  @Override
  public String toString() {
    return "a link of " + organizationId;
  }
}
