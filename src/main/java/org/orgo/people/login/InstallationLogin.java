package org.orgo.people.login;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session stores about an operator of the installation who logged in.
 *
 * @param since when; a session ends some hours later, however busy it is
 * @param withSecondFactor false also of sessions from before there was one
 */
public record InstallationLogin(
    UUID operator, String displayName, Instant since, boolean withSecondFactor)
    implements Principal, Serializable {

  private static final long serialVersionUID = 1L;

  /** The key under which the sessions of an account are found. */
  @Override
  public String getName() {
    return operator.toString();
  }
}
