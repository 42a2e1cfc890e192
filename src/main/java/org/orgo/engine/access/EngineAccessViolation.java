package org.orgo.engine.access;

/** The engine was called directly, so that it does not know who acts for which tenant. */
public class EngineAccessViolation extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  EngineAccessViolation(String command) {
    super(
        "The engine was called outside EngineAccess (%s); call it through there"
            .formatted(command));
  }
}
