package org.orgo.mail.administration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.orgo.mail.oauth.OAuthGrant;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.orgo.platform.http.outbound.OutboundHosts;
import org.orgo.platform.refusals.FieldError;
import org.springframework.stereotype.Component;

/** What may be said about where a mailbox gets its token from. */
@Component
class OAuthRules {

  private static final int MAX_LENGTH = 250;
  private static final int MAX_URL_LENGTH = 500;
  private static final int MAX_SCOPE_LENGTH = 1_000;

  private final OutboundHosts hosts;

  OAuthRules(OutboundHosts hosts) {
    this.hosts = hosts;
  }

  /**
   * Nothing in place of empty fields.
   *
   * @param given null for a mailbox with a password
   */
  static MailboxOAuth completed(MailboxOAuth given) {
    return given == null
        ? null
        : new MailboxOAuth(
            given.grant(),
            Objects.requireNonNullElse(stripped(given.tokenUrl()), ""),
            Objects.requireNonNullElse(stripped(given.clientId()), ""),
            stripped(given.scope()),
            stripped(given.clientSecret()),
            given.grant() == OAuthGrant.REFRESH_TOKEN ? stripped(given.refreshToken()) : null);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What is wrong with complete settings; empty for nothing, and for a mailbox with a password. */
  List<FieldError> errors(MailboxOAuth oauth) {
    List<FieldError> errors = new ArrayList<>();
    if (oauth == null) {
      return errors;
    }
    endpoint(oauth.tokenUrl(), errors);
    if (oauth.clientId().isEmpty()) {
      errors.add(refused("oauth_client_id", "is missing", "oauth_client_id"));
    } else if (oauth.clientId().length() > MAX_LENGTH) {
      errors.add(tooLong("oauth_client_id", MAX_LENGTH));
    }
    if (oauth.scope() != null && oauth.scope().length() > MAX_SCOPE_LENGTH) {
      errors.add(tooLong("oauth_scope", MAX_SCOPE_LENGTH));
    }
    return errors;
  }

  private void endpoint(String address, List<FieldError> errors) {
    if (address.length() > MAX_URL_LENGTH) {
      errors.add(tooLong("oauth_token_url", MAX_URL_LENGTH));
      return;
    }
    URI uri = uri(address);
    boolean secure = uri != null && uri.getHost() != null && isSecure(uri);
    if (!secure || uri.getUserInfo() != null || uri.getFragment() != null) {
      errors.add(refused("oauth_token_url", "must be an https address", "oauth_token_url"));
      return;
    }
    hosts
        .problemWith(uri.getHost())
        .map(
            problem ->
                problem == OutboundProblem.NOT_ALLOWED
                    ? refused(
                        "oauth_token_url",
                        "leads into a network that is not open to organizations",
                        "inside")
                    : refused("oauth_token_url", "is no known name", "unknown_host"))
        .ifPresent(errors::add);
  }

  /** As for all requests to servers that an organization names. */
  private boolean isSecure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme())
        || ("http".equalsIgnoreCase(uri.getScheme()) && hosts.isThisMachine(uri.getHost()));
  }

  private static URI uri(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException none) {
      return null;
    }
  }

  private static FieldError tooLong(String field, int most) {
    return FieldError.of(field, "must be at most %d characters".formatted(most))
        .worded("mailbox.refused.too_long", most);
  }

  private static FieldError refused(String field, String message, String wording) {
    return FieldError.of(field, message).worded("mailbox.refused." + wording);
  }
}
