package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_joinOpenCase}. */
@Component
class JoinOpenCaseDelegate implements JavaDelegate {

  private final Intake intake;

  JoinOpenCaseDelegate(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.joinOpenCase(SignalIntake.signalOf(execution));
  }
}
