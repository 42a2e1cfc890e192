package org.orgo.engine.deployment.check.diagrams;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.orgo.engine.deployment.findings.Findings;

/**
 * A rule about diagrams that can be read. Modules contribute rules about their own diagrams as
 * beans.
 */
public interface ModelRule {

  /** In kebab-case; named with each finding. */
  String name();

  void check(BpmnModelInstance model, Findings findings);
}
