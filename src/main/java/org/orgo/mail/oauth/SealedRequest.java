package org.orgo.mail.oauth;

/** A request as it is stored, with its secrets sealed. */
public record SealedRequest(
    OAuthGrant grant,
    String tokenUrl,
    String clientId,
    String scope,
    byte[] clientSecret,
    byte[] refreshToken) {

  @Override
  public String toString() {
    return "SealedRequest[" + tokenUrl + "]";
  }
}
