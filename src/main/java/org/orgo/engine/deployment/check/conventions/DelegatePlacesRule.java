package org.orgo.engine.deployment.check.conventions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.paths.Condition;
import org.orgo.engine.deployment.check.paths.ReachedStates;
import org.orgo.engine.deployment.check.paths.TokenState;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;

/** Requires that a step stands in a process it is made for, behind the steps it relies on. */
final class DelegatePlacesRule implements ModelRule {

  private final KnownProcesses processes;

  DelegatePlacesRule(KnownProcesses processes) {
    this.processes = processes;
  }

  @Override
  public String name() {
    return "delegate-places";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    ReachedStates reached = processes.statesOf(model);
    String process = ExecutableProcess.keyOf(model).orElse("");
    for (FlowNode node : ExecutableProcess.nodesOf(model)) {
      Optional<PublishedTo> declared = processes.stepsOf(model).declaredOf(node);
      if (declared.isPresent() && !isPublishedTo(process, declared.get())) {
        wrongProcess((ServiceTask) node, declared.get(), process, findings);
      } else if (declared.isPresent()) {
        before(node, declared.get(), reached.at(node), findings);
      }
    }
  }

  private static boolean isPublishedTo(String process, PublishedTo declared) {
    return Arrays.asList(declared.process()).contains(process);
  }

  private void wrongProcess(
      ServiceTask task, PublishedTo declared, String process, Findings findings) {
    List<String> here = processes.delegates().publishedTo(process);
    findings.add(
        task.getId(),
        "is the step "
            + task.getCamundaDelegateExpression()
            + " of "
            + String.join(", ", declared.process())
            + ", which does not work in "
            + process,
        here.isEmpty() ? "Take it out; no step of ours works here" : "Use one of " + here);
  }

  private static void before(
      FlowNode node, PublishedTo declared, Set<TokenState> states, Findings findings) {
    for (String variable : declared.reads()) {
      if (states.stream().anyMatch(state -> !state.knows(variable))) {
        findings.add(
            node.getId(),
            "needs " + variable + ", which is not set on every way to it",
            "Put the step that sets it before, on each way");
      }
    }
    if (!declared.when().isEmpty()
        && states.stream().anyMatch(state -> !holds(declared.when(), state))) {
      findings.add(
          node.getId(),
          "is reached where " + declared.when() + " does not hold",
          "Lead to it by a flow with that condition");
    }
  }

  private static boolean holds(String condition, TokenState state) {
    return Condition.of(condition).holds(state.values()).orElse(false);
  }
}
