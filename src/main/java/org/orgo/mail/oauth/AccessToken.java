package org.orgo.mail.oauth;

import java.time.Instant;

/**
 * What a mail server takes in place of a password.
 *
 * @param until it is asked for again from then on
 * @param refreshToken to ask with the next time; null where that is none or the same
 */
record AccessToken(String value, Instant until, String refreshToken) {

  @Override
  public String toString() {
    return "AccessToken[until " + until + "]";
  }
}
