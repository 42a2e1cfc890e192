package org.orgo.administration.access;

import java.util.List;
import org.orgo.people.sessions.UserSession;
import org.orgo.people.tokens.ApiToken;
import org.orgo.web.Layout;

/**
 * Who is logged in, and which programs act for whom.
 *
 * @param current handle of the session that reads the page
 */
public record AccessPage(
    Layout layout, List<UserSession> sessions, List<OwnedToken> tokens, String current) {

  public record OwnedToken(ApiToken token, String owner) {}
}
