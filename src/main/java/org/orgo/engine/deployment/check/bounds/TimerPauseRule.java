package org.orgo.engine.deployment.check.bounds;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;

/** Keeps timers that fire by themselves, again and again, from filling the day. */
final class TimerPauseRule implements ModelRule {

  @Override
  public String name() {
    return "timer-pause";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    Collection<TimerEventDefinition> timers =
        model.getModelElementsByType(TimerEventDefinition.class);
    for (TimerEventDefinition timer : timers) {
      if (timer.getTimeCycle() != null && !leavesTime(TimerPause.of(timer))) {
        findings.add(
            timer.getParentElement().getAttributeValue("id"),
            "repeats every " + timer.getTimeCycle().getTextContent().strip().replaceAll(".*/", ""),
            "Leave at least a minute between two firings, such as R3/PT1M");
      }
    }
    long starts =
        timers.stream().filter(each -> each.getParentElement() instanceof StartEvent).count();
    if (starts > Bounds.MAX_START_TIMERS) {
      findings.add(
          null,
          "is started by " + starts + " timers",
          "Use at most " + Bounds.MAX_START_TIMERS + " start events with a timer");
    }
  }

  private static boolean leavesTime(TimerPause pause) {
    return pause.length().filter(each -> each.compareTo(Bounds.MIN_INTERVAL) >= 0).isPresent();
  }
}
