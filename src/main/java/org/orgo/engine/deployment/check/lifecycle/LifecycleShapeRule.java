package org.orgo.engine.deployment.check.lifecycle;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.LifecycleKind;
import org.orgo.engine.deployment.model.LifecyclePaths;
import org.orgo.engine.deployment.model.OrgoProperties;
import org.orgo.vocabulary.work.WorkStatus;

/**
 * Requires that a task or case is in one place with one status, and leaves it by transitions with
 * keys and names.
 */
final class LifecycleShapeRule implements ModelRule {

  private static final Set<Class<? extends FlowNode>> PARTS =
      Set.of(
          StartEvent.class,
          EndEvent.class,
          BoundaryEvent.class,
          UserTask.class,
          ServiceTask.class,
          BusinessRuleTask.class,
          SubProcess.class,
          ExclusiveGateway.class);

  private final LifecycleKind kind;

  LifecycleShapeRule(LifecycleKind kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return "lifecycle-shape";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      part(node, findings);
    }
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      waitState(task, findings);
    }
    Set<FlowNode> beside = LifecyclePaths.restsBeside(model);
    for (EndEvent end : model.getModelElementsByType(EndEvent.class)) {
      if (LifecyclePaths.isEnd(end)) {
        end(end, beside.contains(end), findings);
      }
    }
  }

  private void part(FlowNode node, Findings findings) {
    if (PARTS.stream().noneMatch(each -> each.isInstance(node))) {
      findings.add(
          node.getId(),
          "does not belong into a lifecycle, where a "
              + kind.noun()
              + " is always at one place with a status",
          "Use user tasks to wait and exclusive gateways to decide");
    }
    if (node instanceof Activity activity && activity.getLoopCharacteristics() != null) {
      findings.add(
          node.getId(),
          "would take a " + kind.noun() + " to several places at once",
          "Remove the loop");
    }
  }

  private void waitState(UserTask task, Findings findings) {
    if (kind.statusOf(task).isEmpty()) {
      findings.add(
          task.getId(),
          "waits without a status",
          "Set its extension property "
              + OrgoProperties.STATUS
              + " to a "
              + kind.noun()
              + " status");
    }
    Set<String> keys = new HashSet<>();
    for (SequenceFlow flow : LifecyclePaths.transitionsOf(task)) {
      transition(flow, keys, findings);
    }
    if (keys.isEmpty()) {
      findings.add(task.getId(), "has no way out", "Draw a named flow for each action");
    }
  }

  private static void transition(SequenceFlow flow, Set<String> keys, Findings findings) {
    var key = LifecyclePaths.keyOf(flow);
    if (key.isEmpty()) {
      findings.add(
          flow.getId(),
          "is a choice without a key",
          "Give it the condition ${action == 'the_key'} with a key in lower case");
    } else if (!keys.add(key.get())) {
      findings.add(
          flow.getId(), "has the key of another choice here, " + key.get(), "Choose another key");
    }
    if (flow.getName() == null || flow.getName().isBlank()) {
      findings.add(flow.getId(), "is a choice without a name", "Name it as its button should read");
    }
  }

  private void end(EndEvent end, boolean beside, Findings findings) {
    var status = kind.statusOf(end);
    if (beside && status.isPresent()) {
      findings.add(
          end.getId(),
          "would end a " + kind.noun() + " that goes on elsewhere",
          "Let steps that do not interrupt end without a status");
    }
    if (!beside && (status.isEmpty() || !status.get().isTerminal())) {
      findings.add(
          end.getId(),
          "ends the " + kind.noun() + " without a status that is an end",
          "Set its extension property " + OrgoProperties.STATUS + " to " + ends());
    }
  }

  private String ends() {
    String all = kind.ends().map(WorkStatus::name).collect(Collectors.joining(", "));
    return all.replaceFirst(", (\\w+)$", " or $1");
  }
}
