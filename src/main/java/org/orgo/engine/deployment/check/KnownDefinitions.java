package org.orgo.engine.deployment.check;

import java.util.Optional;

/** The definitions that are deployed already and may be called. */
public interface KnownDefinitions {

  boolean hasProcess(String key);

  boolean hasDecision(String key);

  /** Whose deployment it is, by the engine's tenant id; empty when it is shared. */
  default Optional<String> tenant() {
    return Optional.empty();
  }

  static KnownDefinitions none() {
    return new KnownDefinitions() {
      @Override
      public boolean hasProcess(String key) {
        return false;
      }

      @Override
      public boolean hasDecision(String key) {
        return false;
      }
    };
  }
}
