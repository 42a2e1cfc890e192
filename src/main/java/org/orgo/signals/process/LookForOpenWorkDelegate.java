package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.delegates.PublishedTo.Written;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_lookForOpenWork}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = {SignalIntake.SIGNAL_ID, SignalIntake.OPENS},
    writes =
        @Written(
            name = SignalIntake.OPEN_WORK,
            values = {"NONE", "TASK", "CASE"}))
@Component
class LookForOpenWorkDelegate implements JavaDelegate {

  private final Intake intake;

  LookForOpenWorkDelegate(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String found = intake.lookForOpenWork(SignalIntake.signalOf(execution));
    execution.setVariable(SignalIntake.OPEN_WORK, found);
  }
}
