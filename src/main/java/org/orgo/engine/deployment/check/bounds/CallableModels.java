package org.orgo.engine.deployment.check.bounds;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The diagrams that a call may lead to, as they stand once the deployment is done. */
public interface CallableModels {

  /** Empty when there is none, or none that may be read. */
  Optional<BpmnModelInstance> diagram(String key);

  /** The processes that are there already and stay as they are. */
  Set<String> unchanged();
}
