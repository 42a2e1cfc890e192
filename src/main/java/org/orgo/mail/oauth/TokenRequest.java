package org.orgo.mail.oauth;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a token endpoint is asked with.
 *
 * @param scope null for what the client may do anyway
 * @param clientSecret null for a client without one
 * @param refreshToken null where the grant needs none
 */
public record TokenRequest(
    OAuthGrant grant,
    String tokenUrl,
    String clientId,
    String scope,
    String clientSecret,
    String refreshToken) {

  /** As the fields of a form. */
  Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", grant.code());
    form.put("client_id", clientId);
    if (clientSecret != null) {
      form.put("client_secret", clientSecret);
    }
    if (grant == OAuthGrant.REFRESH_TOKEN) {
      form.put("refresh_token", refreshToken);
    }
    if (scope != null) {
      form.put("scope", scope);
    }
    return form;
  }

  TokenRequest withRefreshToken(String other) {
    return new TokenRequest(grant, tokenUrl, clientId, scope, clientSecret, other);
  }

  @Override
  public String toString() {
    return "TokenRequest[" + tokenUrl + ", " + clientId + "]";
  }
}
