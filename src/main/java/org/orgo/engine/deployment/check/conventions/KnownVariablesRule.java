package org.orgo.engine.deployment.check.conventions;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.orgo.engine.deployment.allowlist.ExpressionGrammar;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.paths.Branching;
import org.orgo.engine.deployment.check.paths.Condition;
import org.orgo.engine.deployment.check.paths.ReachedStates;
import org.orgo.engine.deployment.check.paths.WrittenVariables;
import org.orgo.engine.deployment.delegates.DelegateDeclarations;
import org.orgo.engine.deployment.delegates.KnownVariable;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;
import org.orgo.platform.refusals.NearestName;

/**
 * Requires that conditions and timers ask only for variables that are set by then. What an
 * organization's own process is given is known to its caller alone, so it is not looked at.
 */
final class KnownVariablesRule implements ModelRule {

  private final KnownProcesses processes;

  KnownVariablesRule(KnownProcesses processes) {
    this.processes = processes;
  }

  @Override
  public String name() {
    return "known-variables";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    processes.of(model).ifPresent(declared -> check(model, declared, findings));
  }

  private void check(BpmnModelInstance model, ProcessVariables declared, Findings findings) {
    Set<String> known = knownIn(model, declared);
    ReachedStates reached = processes.statesOf(model);
    for (FlowNode node : ExecutableProcess.nodesOf(model)) {
      Branching.at(node)
          .ifPresent(
              branching ->
                  branching
                      .answers()
                      .forEach(
                          (flow, condition) ->
                              condition(node, flow, condition, known, reached, findings)));
      for (TimerEventDefinition timer : node.getChildElementsByType(TimerEventDefinition.class)) {
        timer(node, timer, known, findings);
      }
    }
  }

  private void condition(
      FlowNode node,
      SequenceFlow flow,
      Condition condition,
      Set<String> known,
      ReachedStates reached,
      Findings findings) {
    for (String variable : condition.variables()) {
      if (!known.contains(variable)) {
        unknown(flow.getId(), variable, known, findings);
      } else if (reached.leaving(node).stream().anyMatch(state -> !state.knows(variable))) {
        findings.add(
            flow.getId(),
            "asks for " + variable + ", which is not set on every way to " + node.getId(),
            "Put the step that sets it before, on each way");
      }
    }
  }

  private static void timer(
      FlowNode node, TimerEventDefinition timer, Set<String> known, Findings findings) {
    for (ModelElementInstance time :
        new ModelElementInstance[] {
          timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()
        }) {
      if (time != null) {
        ExpressionGrammar.variableIn(time.getTextContent())
            .filter(variable -> !known.contains(variable))
            .ifPresent(variable -> unknown(node.getId(), variable, known, findings));
      }
    }
  }

  private static void unknown(
      String elementId, String variable, Set<String> known, Findings findings) {
    String meant =
        NearestName.among(known, variable).map("; did you mean %s?"::formatted).orElse("");
    findings.add(
        elementId,
        "asks for " + variable + ", which nothing sets in this process" + meant,
        "Use one of " + new TreeSet<>(known));
  }

  private Set<String> knownIn(BpmnModelInstance model, ProcessVariables declared) {
    Set<String> known = new TreeSet<>();
    declared.atStart().forEach(each -> known.add(each.name()));
    if (declared.choice() != null) {
      known.add(declared.choice());
    }
    DelegateDeclarations delegates = processes.delegates();
    delegates.publishedTo(declared.process()).stream()
        .flatMap(each -> delegates.find(each).stream())
        .flatMap(each -> DelegateDeclarations.writtenBy(each).stream())
        .map(KnownVariable::name)
        .forEach(known::add);
    ExecutableProcess.nodesOf(model).stream()
        .flatMap(each -> WrittenVariables.of(each).stream())
        .map(KnownVariable::name)
        .forEach(known::add);
    return known;
  }
}
