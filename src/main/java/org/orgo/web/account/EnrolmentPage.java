package org.orgo.web.account;

import java.time.Duration;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.web.Layout;

/**
 * Where an authenticator app is enrolled.
 *
 * @param action where the first code is sent
 * @param required whether the organization asks for it, at the login
 * @param problem null, {@code wrong} or {@code throttled}
 * @param retryAfter how long to wait, when it is {@code throttled}
 */
public record EnrolmentPage(
    Layout layout,
    String action,
    boolean required,
    String secret,
    QrCode qr,
    String problem,
    Duration retryAfter) {

  static EnrolmentPage of(
      Layout layout,
      String action,
      boolean required,
      SecondFactorEnrolment enrolment,
      CodeProblem problem) {
    return new EnrolmentPage(
        layout,
        action,
        required,
        enrolment.secret().replaceAll("(.{4})(?=.)", "$1 "),
        QrCode.of(enrolment.uri()),
        problem.name(),
        problem.retryAfter());
  }
}
