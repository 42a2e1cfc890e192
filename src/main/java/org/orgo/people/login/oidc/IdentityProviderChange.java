package org.orgo.people.login.oidc;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.lang.Nullable;

/**
 * An identity provider as somebody wants it.
 *
 * @param clientSecret null or blank keeps the one there is, for the same issuer
 * @param version the one that was looked at; 0 where there was none
 */
public record IdentityProviderChange(
    String issuer,
    String clientId,
    @Nullable String clientSecret,
    List<String> domains,
    boolean enabled,
    boolean createsAccounts,
    boolean passwordLogin,
    int version) {

  private static final int MAX_ISSUER = 500;
  private static final int MAX_CLIENT = 300;
  private static final int MAX_PORT = 65_535;
  private static final int MAX_DOMAINS = 50;
  private static final Pattern DOMAIN =
      Pattern.compile("(?=.{3,253}$)[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

  public IdentityProviderChange {
    issuer = issuer == null ? "" : issuer.strip();
    clientId = clientId == null ? "" : clientId.strip();
    domains =
        domains == null
            ? List.of()
            : domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .toList();
  }

  boolean hasSecret() {
    return clientSecret != null && !clientSecret.isBlank();
  }

  /**
   * @throws InvalidRequest naming the field that cannot be taken
   */
  void requireRight() {
    requireIssuer(issuer);
    InvalidRequest.requireText("client_id", clientId, MAX_CLIENT);
    if (domains.isEmpty()
        || domains.size() > MAX_DOMAINS
        || !domains.stream().allMatch(domain -> DOMAIN.matcher(domain).matches())) {
      throw new InvalidRequest(
          FieldError.of("domains", "must be 1 to %d domains".formatted(MAX_DOMAINS))
              .worded("identity_provider.refused.domains"));
    }
  }

  /**
   * @throws InvalidRequest when nothing could be asked at the address
   */
  static void requireIssuer(String issuer) {
    InvalidRequest.requireText("issuer", issuer, MAX_ISSUER);
    if (!isAddress(issuer)) {
      throw new InvalidRequest(
          FieldError.of("issuer", "must be an https address without query")
              .worded("identity_provider.refused.issuer"));
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null
          && address.getPort() <= MAX_PORT
          && address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Without the secret, wherever it may be written. */
  @Override
  public String toString() {
    return "change of identity provider " + issuer;
  }
}
