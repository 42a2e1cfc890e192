package org.orgo.people.tokens;

import java.time.Instant;

/** A token just issued, the only time its text is known. */
public record IssuedToken(ApiTokenId tokenId, String text, Instant expiresAt) {

  /** Without the text, wherever it may be written. */
  @Override
  public String toString() {
    return "token " + tokenId;
  }
}
