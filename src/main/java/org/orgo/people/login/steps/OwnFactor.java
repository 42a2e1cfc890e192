package org.orgo.people.login.steps;

import java.util.List;
import java.util.Optional;
import org.orgo.people.login.throttle.LoginThrottled;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.people.secondfactor.SecondFactorOff;
import org.orgo.people.secondfactor.SecondFactorOn;
import org.orgo.people.secondfactor.WrongCode;

/**
 * What somebody does about the second factor of the account that is signed in. Whoever finds a
 * session open can neither guess the code there nor take the second factor away without the
 * password.
 */
public interface OwnFactor {

  boolean isOn();

  int unusedRecoveryCodes();

  /**
   * What an app is to be told to become the second factor.
   *
   * @throws SecondFactorOn when there is one
   */
  SecondFactorEnrolment begin();

  Optional<SecondFactorEnrolment> begun();

  /**
   * @return the recovery codes, which cannot be read again
   * @throws WrongCode when the app shows another code
   * @throws LoginThrottled when too many were tried
   */
  List<String> confirm(String code, String address);

  /**
   * Other recovery codes; the ones before end.
   *
   * @throws WrongCode when password or code is not right
   * @throws LoginThrottled when too many were tried
   */
  List<String> renewRecoveryCodes(String password, String code, String address);

  /**
   * @throws SecondFactorOff when there is none
   * @throws WrongCode when password or code is not right
   * @throws LoginThrottled when too many were tried
   */
  void remove(String password, String code, String address);
}
