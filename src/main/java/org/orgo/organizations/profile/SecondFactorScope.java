package org.orgo.organizations.profile;

/** Of whom a login asks for a second factor; others may enrol one for themselves. */
public enum SecondFactorScope {
  NOBODY,
  /** Who administers the organization, or reads its records. */
  ADMINISTRATORS,
  EVERYBODY
}
