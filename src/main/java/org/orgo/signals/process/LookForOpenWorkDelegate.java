package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_lookForOpenWork}. */
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
