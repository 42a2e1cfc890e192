package org.orgo.mail.administration;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.orgo.mail.oauth.OAuthGrant;
import org.orgo.mail.oauth.TokenRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/**
 * Where a mailbox gets the token from that it logs in with.
 *
 * @param scope null for what the client may do anyway
 * @param clientSecret null to keep the one that is there, or for a client without one
 * @param refreshToken null to keep the one that is there, or where the grant needs none
 */
public record MailboxOAuth(
    OAuthGrant grant,
    String tokenUrl,
    String clientId,
    String scope,
    String clientSecret,
    String refreshToken) {

  /**
   * From fields of a form.
   *
   * @param grant null for a mailbox that logs in with its password
   */
  public static MailboxOAuth of(
      OAuthGrant grant,
      String tokenUrl,
      String clientId,
      String scope,
      String clientSecret,
      String refreshToken) {
    return grant == null
        ? null
        : new MailboxOAuth(grant, tokenUrl, clientId, scope, clientSecret, refreshToken);
  }

  /**
   * As {@link #of}, from a request in which nothing may be said in vain.
   *
   * @throws InvalidRequest where it says where a token comes from and not how it is asked for
   */
  public static MailboxOAuth named(
      OAuthGrant grant,
      String tokenUrl,
      String clientId,
      String scope,
      String clientSecret,
      String refreshToken) {
    boolean said =
        Stream.of(tokenUrl, clientId, scope, clientSecret, refreshToken)
            .anyMatch(each -> each != null && !each.isBlank());
    if (grant == null && said) {
      List<String> known = Stream.of(OAuthGrant.values()).map(Enum::name).toList();
      throw new InvalidRequest(FieldError.notAmong("oauth_grant", known));
    }
    return of(grant, tokenUrl, clientId, scope, clientSecret, refreshToken);
  }

  /** Whether it asks the same endpoint as the same client, whose secrets can be kept. */
  boolean isClientOf(MailboxOAuth other) {
    return other != null
        && grant == other.grant
        && Objects.equals(tokenUrl, other.tokenUrl)
        && Objects.equals(clientId, other.clientId);
  }

  boolean refreshes() {
    return grant == OAuthGrant.REFRESH_TOKEN;
  }

  TokenRequest request() {
    return new TokenRequest(grant, tokenUrl, clientId, scope, clientSecret, refreshToken);
  }

  MailboxOAuth withSecrets(String otherClientSecret, String otherRefreshToken) {
    return new MailboxOAuth(grant, tokenUrl, clientId, scope, otherClientSecret, otherRefreshToken);
  }

  @Override
  public String toString() {
    return "MailboxOAuth[" + tokenUrl + ", " + clientId + "]";
  }
}
