package org.orgo.mail.oauth;

import java.util.Locale;

/** How an access token is asked for. */
public enum OAuthGrant {
  /** In the application's own name. */
  CLIENT_CREDENTIALS,
  /** For whoever consented once. */
  REFRESH_TOKEN;

  /** As the token endpoint knows it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
