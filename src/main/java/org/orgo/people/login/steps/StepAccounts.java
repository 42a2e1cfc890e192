package org.orgo.people.login.steps;

import java.security.Principal;
import java.util.List;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.people.secondfactor.WrongCode;

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
