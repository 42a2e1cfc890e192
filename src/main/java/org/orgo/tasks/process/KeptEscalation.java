package org.orgo.tasks.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.tasks.escalation.EscalationKind;
import org.orgo.tasks.escalation.EscalationSteps;

/** Keeps what the steps said about an escalation for the job that goes on from there. */
final class KeptEscalation {

  private KeptEscalation() {}

  static EscalationSteps of(VariableScope instance) {
    String kind = (String) instance.getVariable(TaskLifecycle.ESCALATES_BY);
    String table = (String) instance.getVariable(TaskLifecycle.PATH_ASKED);
    return new EscalationSteps(
        Boolean.TRUE.equals(instance.getVariable(TaskLifecycle.ESCALATED)),
        kind == null ? null : EscalationKind.valueOf(kind),
        Boolean.TRUE.equals(instance.getVariable(TaskLifecycle.NOTIFIES)),
        table == null ? null : new DecisionKey(table));
  }

  static void keep(EscalationSteps steps, VariableScope instance) {
    keep(instance, TaskLifecycle.ESCALATED, steps.passed() ? true : null);
    keep(instance, TaskLifecycle.ESCALATES_BY, steps.kind() == null ? null : steps.kind().name());
    keep(instance, TaskLifecycle.NOTIFIES, steps.notifies() ? true : null);
    keep(instance, TaskLifecycle.PATH_ASKED, steps.asked() == null ? null : steps.asked().value());
  }

  private static void keep(VariableScope instance, String variable, Object value) {
    if (value != null) {
      instance.setVariable(variable, value);
    }
  }
}
