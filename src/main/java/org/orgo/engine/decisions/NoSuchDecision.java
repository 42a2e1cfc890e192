package org.orgo.engine.decisions;

/** A decision is deployed neither for the organization nor for all. */
public final class NoSuchDecision extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchDecision(DecisionKey key) {
    super("No decision table \"%s\" is deployed.".formatted(key));
  }
}
