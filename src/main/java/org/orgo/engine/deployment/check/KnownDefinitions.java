package org.orgo.engine.deployment.check;

/** The definitions that are deployed already and may be called. */
public interface KnownDefinitions {

  boolean hasProcess(String key);

  boolean hasDecision(String key);

  boolean hasForm(String id);

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

      @Override
      public boolean hasForm(String id) {
        return false;
      }
    };
  }
}
