package org.orgo.engine.deployment.check.diagrams;

import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.orgo.engine.deployment.findings.Findings;

/** Requires that everything a diagram calls exists. */
public final class CalledDefinitionsRule implements ModelRule {

  private final Predicate<String> processExists;
  private final Predicate<String> decisionExists;

  public CalledDefinitionsRule(Predicate<String> processExists, Predicate<String> decisionExists) {
    this.processExists = processExists;
    this.decisionExists = decisionExists;
  }

  @Override
  public String name() {
    return "called-definitions";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
      if (call.getCalledElement() == null || !processExists.test(call.getCalledElement())) {
        findings.add(
            call.getId(),
            "calls the process " + call.getCalledElement() + ", which does not exist",
            "Deploy it first, or in the same deployment");
      }
    }
    for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
      if (task.getCamundaDecisionRef() == null
          || !decisionExists.test(task.getCamundaDecisionRef())) {
        findings.add(
            task.getId(),
            "asks the decision " + task.getCamundaDecisionRef() + ", which does not exist",
            "Deploy it first, or in the same deployment");
      }
    }
  }
}
