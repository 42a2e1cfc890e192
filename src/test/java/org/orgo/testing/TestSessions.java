package org.orgo.testing;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.orgo.people.login.InstallationLogin;
import org.orgo.people.login.SignedIn;
import org.orgo.people.operators.InstallationOperator;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions of users who are logged in, without the way through the login page. */
public class TestSessions {

  /** Name of the cookie that holds the value of {@link #cookie}. */
  public static final String COOKIE = "orgo";

  private final SessionRepository<? extends Session> sessions;
  private final Clock clock;

  TestSessions(SessionRepository<? extends Session> sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The value of the session cookie of this user, logged in just now. */
  public String cookie(TestOrganization organization, String user) {
    SignedIn signedIn =
        new SignedIn(
            organization.id().value(), organization.user(user).value(), user, clock.instant());
    return cookie(signedIn);
  }

  /** The same of an operator of the installation. */
  public String cookie(InstallationOperator operator) {
    return cookie(
        new InstallationLogin(
            operator.operatorId().value(), operator.displayName(), clock.instant(), false));
  }

  private String cookie(Principal who) {
    String id = open(sessions, who);
    return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  private static <S extends Session> String open(SessionRepository<S> sessions, Principal who) {
    S session = sessions.createSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())));
    sessions.save(session);
    return session.getId();
  }
}
