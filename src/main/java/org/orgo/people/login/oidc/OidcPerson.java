package org.orgo.people.login.oidc;

/**
 * Whom a provider vouches for.
 *
 * @param subject names the person at the provider for good
 * @param email empty where it is not said
 */
record OidcPerson(String subject, String email, boolean emailVerified, String name) {

  /** Without name and address, wherever it may be written. */
  @Override
  public String toString() {
    return "a person of a provider";
  }
}
