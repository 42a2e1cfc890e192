package org.orgo.engine.deployment.check;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A rule about diagrams. */
interface ModelRule {

  void check(BpmnModelInstance model, Findings findings);
}
