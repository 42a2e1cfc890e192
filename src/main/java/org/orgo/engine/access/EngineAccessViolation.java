package org.orgo.engine.access;

/** The engine was called so that it does not know who acts for which tenant. */
public class EngineAccessViolation extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  EngineAccessViolation(String command) {
    super(
        "The engine was called outside EngineAccess (%s); call it through there"
            .formatted(command));
  }

  private EngineAccessViolation(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  static EngineAccessViolation personWithoutTenant() {
    return new EngineAccessViolation(
        "What a person asks of the engine runs for that person's organization only", null);
  }
}
