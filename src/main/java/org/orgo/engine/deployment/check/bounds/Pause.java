package org.orgo.engine.deployment.check.bounds;

import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a token waits for, from nothing to a person. */
enum Pause {
  NONE,
  /** A timer that may fire at once. */
  SHORT,
  /** A timer that leaves time for others. */
  LONG,
  /** Somebody, or a message from outside. */
  PERSON;

  /** What a token waits for at this step. */
  static Pause at(FlowNode node) {
    if (node instanceof UserTask || node instanceof ReceiveTask) {
      return PERSON;
    }
    return node instanceof IntermediateCatchEvent event ? before(event) : NONE;
  }

  /** What this event waits for before it happens. */
  static Pause before(CatchEvent event) {
    for (TimerEventDefinition timer : event.getChildElementsByType(TimerEventDefinition.class)) {
      return TimerPause.of(timer).isRest() ? LONG : SHORT;
    }
    return event.getChildElementsByType(MessageEventDefinition.class).isEmpty() ? NONE : PERSON;
  }

  boolean isAtMost(Pause longest) {
    return compareTo(longest) <= 0;
  }
}
