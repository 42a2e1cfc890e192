package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_openCase}. */
@Component
class OpenCaseDelegate implements JavaDelegate {

  private final Intake intake;

  OpenCaseDelegate(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.openCase(SignalIntake.signalOf(execution));
  }
}
