package org.orgo.people.login.steps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.people.login.steps.HalfSignedIn.LoginStep;
import org.orgo.people.login.throttle.LoginThrottled;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.people.secondfactor.SecondFactors;
import org.orgo.people.secondfactor.WrongCode;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The step of a login after the password. Each code is counted as an attempt to log in, so that
 * guessing is slowed down and nobody is locked out.
 */
@Component
public class SecondStep {

  private final SecondFactors factors;
  private final SignIns signIns;
  private final Logins logins;
  private final LoginAttempts attempts;
  private final Clock clock;

  SecondStep(
      SecondFactors factors, SignIns signIns, Logins logins, LoginAttempts attempts, Clock clock) {
    this.factors = factors;
    this.signIns = signIns;
    this.logins = logins;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Who waits for this step; empty also when the password was right too long ago. */
  public Optional<HalfSignedIn> waitingFor(LoginStep step) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof HalfSignedIn half
        ? Optional.of(half).filter(who -> who.step() == step && !who.isOver(clock.instant()))
        : Optional.empty();
  }

  /**
   * Logs in with a code of the app, or a recovery code.
   *
   * @return where to go on
   * @throws WrongCode when it is neither, or was used
   * @throws LoginThrottled when too many were tried
   */
  public String enter(
      HalfSignedIn half, String code, HttpServletRequest request, HttpServletResponse response) {
    counted(half, request, () -> accepted(half, code));
    return signedIn(half, request, response);
  }

  /** What the app is to be told; a new one unless one was begun. */
  public SecondFactorEnrolment enrolment(HalfSignedIn half) {
    return CurrentTenant.as(
        half.organizationId(),
        () ->
            factors
                .begun(half.userId(), half.email())
                .orElseGet(() -> factors.begin(half.userId(), half.email())));
  }

  /**
   * Enrols the app and logs in.
   *
   * @return the recovery codes, and where to go on
   * @throws WrongCode when the app shows another code
   * @throws LoginThrottled when too many were tried
   */
  public Enrolled enrol(
      HalfSignedIn half, String code, HttpServletRequest request, HttpServletResponse response) {
    List<String> codes = counted(half, request, () -> confirmed(half, code));
    return new Enrolled(codes, signedIn(half, request, response));
  }

  public record Enrolled(List<String> recoveryCodes, String next) {}

  private <T> T counted(HalfSignedIn half, HttpServletRequest request, Supplier<T> attempt) {
    attempts.count(half.email(), request.getRemoteAddr());
    try {
      T done = attempt.get();
      attempts.forgive(half.email(), request.getRemoteAddr());
      return done;
    } catch (WrongCode wrong) {
      logins.codeRefused(half.organizationId(), half.userId());
      throw wrong;
    }
  }

  private boolean accepted(HalfSignedIn half, String code) {
    boolean right =
        logins.isActive(half.organizationId(), half.email())
            && CurrentTenant.as(half.organizationId(), () -> factors.accepts(half.userId(), code));
    if (!right) {
      throw new WrongCode();
    }
    return true;
  }

  private List<String> confirmed(HalfSignedIn half, String code) {
    if (!logins.isActive(half.organizationId(), half.email())) {
      throw new WrongCode();
    }
    return CurrentTenant.as(half.organizationId(), () -> factors.confirm(half.userId(), code));
  }

  private String signedIn(
      HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) {
    return OpenedSession.open(
        signIns.completed(half), OpenedSession.SECOND_FACTOR, request, response);
  }
}
