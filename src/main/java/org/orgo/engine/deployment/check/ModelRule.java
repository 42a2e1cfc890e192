package org.orgo.engine.deployment.check;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** One question asked of a diagram. */
interface ModelRule {

  void check(BpmnModelInstance model, Findings findings);
}
