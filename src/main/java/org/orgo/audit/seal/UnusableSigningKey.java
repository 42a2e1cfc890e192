package org.orgo.audit.seal;

/** The key that seals what was recorded can be neither read nor made. */
public final class UnusableSigningKey extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableSigningKey(String why, Throwable cause) {
    super("The key that signs the audit cannot be used: " + why, cause);
  }
}
