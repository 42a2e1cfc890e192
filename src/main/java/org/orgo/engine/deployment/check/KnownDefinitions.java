package org.orgo.engine.deployment.check;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The definitions that are deployed already and may be called. */
public interface KnownDefinitions {

  boolean hasProcess(String key);

  boolean hasDecision(String key);

  /** The diagram of a process that may be called; empty when there is none. */
  default Optional<BpmnModelInstance> diagram(String key) {
    return Optional.empty();
  }

  /** The keys of the processes that may be called. */
  default Set<String> processes() {
    return Set.of();
  }

  /** The form of an id as it is deployed; empty when there is none. */
  default Optional<byte[]> form(String id) {
    return Optional.empty();
  }

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
