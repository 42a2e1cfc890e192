package org.orgo.engine.deployment.check.diagrams;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.orgo.engine.deployment.findings.Findings;

/** Requires that signals and escalations have names, and stay within one process. */
public final class ThrownEventsRule implements ModelRule {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_. -]{1,100}");

  @Override
  public String name() {
    return "thrown-events";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    for (SignalEventDefinition each : model.getModelElementsByType(SignalEventDefinition.class)) {
      signal(each, findings);
    }
    for (EscalationEventDefinition each :
        model.getModelElementsByType(EscalationEventDefinition.class)) {
      escalation(each, findings);
    }
  }

  private static void signal(EventDefinition definition, Findings findings) {
    String event = eventOf(definition);
    Signal signal = ((SignalEventDefinition) definition).getSignal();
    if (signal == null || signal.getName() == null || !NAME.matcher(signal.getName()).matches()) {
      findings.add(
          event,
          "has no signal with a plain name",
          "Name a signal with at most 100 letters, digits, spaces, dots, underscores or hyphens");
    }
    if (definition.getParentElement() instanceof StartEvent start
        && start.getParentElement() instanceof Process) {
      findings.add(
          event,
          "would start a process by a signal, and signals are heard within one instance only",
          "Call the process by a call activity, or begin with a message");
    }
  }

  private static void escalation(EscalationEventDefinition definition, Findings findings) {
    boolean thrown = definition.getParentElement() instanceof ThrowEvent;
    var escalation = definition.getEscalation();
    if (thrown && (escalation == null || escalation.getEscalationCode() == null)) {
      findings.add(
          eventOf(definition),
          "throws an escalation without a code",
          "Name an escalation and give it a code");
    }
  }

  private static String eventOf(EventDefinition definition) {
    return ((FlowNode) definition.getParentElement()).getId();
  }
}
