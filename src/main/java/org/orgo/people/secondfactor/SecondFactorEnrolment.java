package org.orgo.people.secondfactor;

/**
 * What somebody tells an authenticator app to enrol it.
 *
 * @param secret to type where nothing can be scanned
 * @param uri to scan
 */
public record SecondFactorEnrolment(String secret, String uri) {

  /** Without the secret, wherever it may be written. */
  @Override
  public String toString() {
    return "an enrolment";
  }
}
