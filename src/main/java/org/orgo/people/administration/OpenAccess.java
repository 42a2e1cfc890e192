package org.orgo.people.administration;

import org.orgo.people.UserId;
import org.orgo.people.sessions.UserSessions;
import org.orgo.people.tokens.ApiTokens;
import org.springframework.stereotype.Component;

/** The ways in that an account has open: sessions and tokens. */
@Component
class OpenAccess {

  private final UserSessions sessions;
  private final ApiTokens tokens;

  OpenAccess(UserSessions sessions, ApiTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  void endAll(UserId user) {
    sessions.endAll(user);
    tokens.revokeAll(user);
  }

  /** Programs go on: they do not use the password. */
  void endSessions(UserId user) {
    sessions.endAll(user);
  }
}
