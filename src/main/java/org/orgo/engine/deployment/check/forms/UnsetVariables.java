package org.orgo.engine.deployment.check.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.orgo.engine.deployment.check.paths.Branching;
import org.orgo.engine.deployment.check.paths.Condition;
import org.orgo.engine.deployment.check.paths.WrittenVariables;
import org.orgo.engine.deployment.delegates.KnownVariable;
import org.orgo.engine.deployment.model.ExecutableProcess;
import org.orgo.engine.deployment.model.LifecyclePaths;

/** What the conditions of a diagram ask for, and no element of it sets. */
final class UnsetVariables {

  private UnsetVariables() {}

  /** By the flow whose condition asks; one that names an action asks nothing. */
  static Map<SequenceFlow, Set<String>> of(BpmnModelInstance model) {
    Collection<FlowNode> nodes = ExecutableProcess.nodesOf(model);
    Set<String> set =
        nodes.stream()
            .flatMap(node -> WrittenVariables.of(node).stream())
            .map(KnownVariable::name)
            .collect(Collectors.toSet());
    Map<SequenceFlow, Set<String>> unset = new LinkedHashMap<>();
    nodes.stream()
        .flatMap(node -> Branching.at(node).stream())
        .forEach(
            branching ->
                branching
                    .answers()
                    .forEach((flow, asked) -> unset.put(flow, without(set, flow, asked))));
    return unset;
  }

  private static Set<String> without(Set<String> set, SequenceFlow flow, Condition asked) {
    Set<String> unset = new TreeSet<>();
    if (LifecyclePaths.keyOf(flow).isEmpty()) {
      unset.addAll(asked.variables());
    }
    unset.removeAll(set);
    return unset;
  }
}
