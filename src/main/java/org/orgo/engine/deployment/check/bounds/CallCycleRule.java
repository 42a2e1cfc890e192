package org.orgo.engine.deployment.check.bounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;

/**
 * Refuses processes that call each other in a cycle without a person between. A timer between does
 * not help: each round leaves one more run that waits for the next.
 */
final class CallCycleRule implements ModelRule {

  private final CallableModels models;

  CallCycleRule(CallableModels models) {
    this.models = models;
  }

  @Override
  public String name() {
    return "call-cycle";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    String key = Calls.key(model);
    Set<String> settled = new LinkedHashSet<>();
    callsWithoutPerson(model)
        .forEach(
            (called, step) -> {
              Set<String> path = new LinkedHashSet<>(List.of(key));
              if (returns(called, path, settled)) {
                List<String> cycle = new ArrayList<>(path);
                findings.add(
                    step,
                    "calls itself round and round without a person between ("
                        + String.join(", ", cycle)
                        + ", "
                        + again(cycle)
                        + ")",
                    "Let a person act before the call, with a user task or a message, or leave"
                        + " the call out");
              }
            });
  }

  /** Leaves the calls that lead to the cycle in the path. */
  private boolean returns(String key, Set<String> path, Set<String> settled) {
    if (path.contains(key)) {
      return true;
    }
    if (settled.contains(key)) {
      return false;
    }
    path.add(key);
    for (String called : models.diagram(key).map(this::calls).orElse(Set.of())) {
      if (returns(called, path, settled)) {
        return true;
      }
    }
    path.remove(key);
    settled.add(key);
    return false;
  }

  private String again(List<String> path) {
    Set<String> called = models.diagram(path.get(path.size() - 1)).map(this::calls).orElseThrow();
    return path.stream().filter(called::contains).findFirst().orElseThrow();
  }

  private Set<String> calls(BpmnModelInstance model) {
    return callsWithoutPerson(model).keySet();
  }

  /** What a run calls before anybody acted, each with the step that calls it. */
  private static Map<String, String> callsWithoutPerson(BpmnModelInstance model) {
    Map<String, String> found = new LinkedHashMap<>();
    Calls.process(model)
        .ifPresent(
            process -> {
              List<StartEvent> starts = new ArrayList<>(FlowGraph.starts(process));
              FlowGraph.eventStarts(process)
                  .filter(start -> Pause.before(start) != Pause.PERSON)
                  .forEach(starts::add);
              for (FlowNode node :
                  new FlowGraph(model).reached(starts, edge -> edge.pause() != Pause.PERSON)) {
                if (node instanceof CallActivity call && call.getCalledElement() != null) {
                  found.putIfAbsent(call.getCalledElement(), call.getId());
                }
              }
            });
    return found;
  }
}
