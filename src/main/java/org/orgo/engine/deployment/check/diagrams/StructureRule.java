package org.orgo.engine.deployment.check.diagrams;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.orgo.engine.deployment.findings.Findings;

/** Requires one executable process per file, and steps that say what they do. */
public final class StructureRule implements ModelRule {

  @Override
  public String name() {
    return "structure";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    List<Process> executable =
        model.getModelElementsByType(Process.class).stream().filter(Process::isExecutable).toList();
    if (executable.size() != 1) {
      findings.add(
          null,
          "has " + executable.size() + " executable processes",
          "Keep exactly one executable process in a file");
    }
    for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
      if (task.getCamundaDelegateExpression() == null) {
        findings.add(task.getId(), "does nothing", "Name a published delegate as ${nameDelegate}");
      }
    }
  }
}
