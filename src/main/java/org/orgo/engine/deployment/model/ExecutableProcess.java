package org.orgo.engine.deployment.model;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The part of a diagram that the engine runs. Everything else is documentation. */
public final class ExecutableProcess {

  private ExecutableProcess() {}

  /** The key of the first one; empty when there is none. */
  public static Optional<String> keyOf(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).stream()
        .filter(Process::isExecutable)
        .map(BaseElement::getId)
        .findFirst();
  }

  public static List<FlowNode> nodesOf(BpmnModelInstance model) {
    return of(model, FlowNode.class);
  }

  public static List<SequenceFlow> flowsOf(BpmnModelInstance model) {
    return of(model, SequenceFlow.class);
  }

  private static <T extends BaseElement> List<T> of(BpmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type).stream()
        .map(type::cast)
        .filter(ExecutableProcess::runs)
        .toList();
  }

  private static boolean runs(BaseElement element) {
    ModelElementInstance around = element.getParentElement();
    while (around != null && !(around instanceof Process)) {
      around = around.getParentElement();
    }
    return around instanceof Process process && process.isExecutable();
  }
}
