package org.orgo.engine.deployment.check.bounds;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Which processes call which. */
final class Calls {

  private final CallableModels models;

  Calls(CallableModels models) {
    this.models = models;
  }

  /** The process that a diagram runs. */
  static Optional<Process> process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).stream()
        .filter(Process::isExecutable)
        .findFirst();
  }

  static String key(BpmnModelInstance model) {
    return process(model).map(Process::getId).orElse("");
  }

  /** The processes that stay as they are, but call this one, be it through others. */
  List<String> callersOf(String key) {
    return models.unchanged().stream()
        .filter(each -> reaches(each, key, new HashSet<>()))
        .sorted()
        .toList();
  }

  private boolean reaches(String from, String key, Set<String> seen) {
    return seen.add(from)
        && models.diagram(from).stream()
            .flatMap(each -> each.getModelElementsByType(CallActivity.class).stream())
            .map(CallActivity::getCalledElement)
            .anyMatch(called -> key.equals(called) || called != null && reaches(called, key, seen));
  }
}
