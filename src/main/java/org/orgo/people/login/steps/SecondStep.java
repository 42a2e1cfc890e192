package org.orgo.people.login.steps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.people.login.steps.HalfSignedIn.LoginStep;
import org.orgo.people.login.throttle.LoginThrottled;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.people.secondfactor.WrongCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The step of a login after the password. Each code is counted as an attempt to log in, so that
 * guessing is slowed down and nobody is locked out.
 */
@Component
public class SecondStep {

  private final MemberSteps members;
  private final OperatorSteps operators;
  private final LoginAttempts attempts;
  private final Clock clock;

  SecondStep(MemberSteps members, OperatorSteps operators, LoginAttempts attempts, Clock clock) {
    this.members = members;
    this.operators = operators;
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
    return of(half).enrolment(half);
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
    List<String> codes = counted(half, request, () -> of(half).confirm(half, code));
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
      of(half).refused(half);
      throw wrong;
    }
  }

  private boolean accepted(HalfSignedIn half, String code) {
    if (!of(half).accepts(half, code)) {
      throw new WrongCode();
    }
    return true;
  }

  private String signedIn(
      HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) {
    return OpenedSession.open(
        of(half).completed(half), OpenedSession.SECOND_FACTOR, request, response);
  }

  private StepAccounts of(HalfSignedIn half) {
    return half.isOperator() ? operators : members;
  }

  /** What the second step of a login asks of the account that takes it. */
  interface StepAccounts {

    /** Whether the account is active and the code is right. */
    boolean accepts(HalfSignedIn half, String code);

    /** What the app is to be told; a new one unless one was begun. */
    SecondFactorEnrolment enrolment(HalfSignedIn half);

    /**
     * @return the recovery codes
     * @throws WrongCode when the app shows another code, or the account is not active any more
     */
    List<String> confirm(HalfSignedIn half, String code);

    void refused(HalfSignedIn half);

    /** Records that the login is done. */
    Principal completed(HalfSignedIn half);
  }
}
