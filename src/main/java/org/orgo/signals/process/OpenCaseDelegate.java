package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_openCase}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = {SignalIntake.SIGNAL_ID, SignalIntake.OPENS},
    ends = "${opens == 'CASE'}")
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
