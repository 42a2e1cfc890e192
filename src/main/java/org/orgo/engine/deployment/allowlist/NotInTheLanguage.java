package org.orgo.engine.deployment.allowlist;

/** An expression is not of the language; says why, as the end of a sentence. */
final class NotInTheLanguage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotInTheLanguage(String message) {
    super(message);
  }

  static NotInTheLanguage tooShort() {
    return new NotInTheLanguage("ends too early");
  }
}
