package org.orgo.tasks.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.lifecycle.TaskArrivals;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_escalateToNextRole}. */
@Component
class EscalateToNextRoleDelegate implements JavaDelegate {

  private final TaskArrivals arrivals;

  EscalateToNextRoleDelegate(@Lazy TaskArrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean asked = execution.hasVariable(TaskLifecycle.ACTION);
    Instant next = arrivals.escalate(TaskId.of(execution.getProcessBusinessKey()), asked);
    execution.getProcessInstance().setVariable(TaskLifecycle.ESCALATE_AT, Date.from(next));
  }
}
