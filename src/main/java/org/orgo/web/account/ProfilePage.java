package org.orgo.web.account;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * @param issuedToken the text of a token just made, shown this once; or null
 * @param secondFactor whether a login asks for a code
 */
public record ProfilePage(
    Layout layout,
    List<String> roles,
    List<Session> sessions,
    List<Token> tokens,
    String issuedToken,
    boolean secondFactor) {

  /**
   * @param handle to end it by
   * @param current the one that reads the page
   * @param secondFactor whether a code was shown at the login
   */
  public record Session(
      String handle, Instant since, Instant lastSeenAt, boolean current, boolean secondFactor) {}

  public record Token(String tokenId, String name, Instant createdAt, Instant expiresAt) {}
}
