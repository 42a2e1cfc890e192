package org.orgo.people.tokens;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * {@code orgo_<organization>_<256 random bits>}: it names its tenant, which must be known before
 * anything can be looked up.
 */
record TokenText(OrganizationId organizationId, String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("orgo_([0-9a-f]{32})_[A-Za-z0-9_-]{43}");

  static TokenText random(OrganizationId organization) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    String text =
        "orgo_%s_%s"
            .formatted(
                organization.toString().replace("-", ""),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    return new TokenText(organization, text);
  }

  static Optional<TokenText> parse(String text) {
    Matcher shape = SHAPE.matcher(text);
    return shape.matches()
        ? Optional.of(new TokenText(new OrganizationId(uuid(shape.group(1))), text))
        : Optional.empty();
  }

  byte[] hash() {
    return Sha256.of(text);
  }

  private static UUID uuid(String hex) {
    return new UUID(
        HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
  }
}
