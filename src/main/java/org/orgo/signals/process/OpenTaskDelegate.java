package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_openTask}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = {SignalIntake.SIGNAL_ID, SignalIntake.OPENS},
    ends = PublishedTo.ALWAYS)
@Component
class OpenTaskDelegate implements JavaDelegate {

  private final Intake intake;

  OpenTaskDelegate(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.openTask(SignalIntake.signalOf(execution));
  }
}
