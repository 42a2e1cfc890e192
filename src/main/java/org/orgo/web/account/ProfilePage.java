package org.orgo.web.account;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * @param issuedToken the text of a token just made, shown this once; or null
 */
public record ProfilePage(
    Layout layout,
    List<String> roles,
    List<Session> sessions,
    List<Token> tokens,
    String issuedToken) {

  /**
   * @param handle to end it by
   * @param current the one that reads the page
   */
  public record Session(String handle, Instant since, Instant lastSeenAt, boolean current) {}

  public record Token(String tokenId, String name, Instant createdAt, Instant expiresAt) {}
}
