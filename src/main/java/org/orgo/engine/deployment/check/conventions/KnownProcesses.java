package org.orgo.engine.deployment.check.conventions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.orgo.engine.deployment.check.paths.ProcessSteps;
import org.orgo.engine.deployment.check.paths.ReachedStates;
import org.orgo.engine.deployment.delegates.DelegateDeclarations;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.orgo.engine.deployment.model.ExecutableProcess;

/** What modules declare of their processes, and how tokens go through a version of one. */
public final class KnownProcesses {

  private final List<ProcessVariables> declared;
  private final DelegateDeclarations delegates;

  public KnownProcesses(List<ProcessVariables> declared, DelegateDeclarations delegates) {
    this.declared = List.copyOf(declared);
    this.delegates = delegates;
  }

  /** Keys of the processes that everybody works with. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    declared.forEach(each -> keys.add(each.process()));
    return keys;
  }

  /** What is declared of the process in this diagram; empty for one of an organization's own. */
  Optional<ProcessVariables> of(BpmnModelInstance model) {
    Optional<String> key = ExecutableProcess.keyOf(model);
    return declared.stream()
        .filter(each -> key.filter(each.process()::equals).isPresent())
        .findFirst();
  }

  DelegateDeclarations delegates() {
    return delegates;
  }

  ProcessSteps stepsOf(BpmnModelInstance model) {
    return new ProcessSteps(
        of(model).orElseGet(() -> new ProcessVariables("", List.of(), null)), delegates);
  }

  ReachedStates statesOf(BpmnModelInstance model) {
    return ReachedStates.of(model, stepsOf(model));
  }
}
