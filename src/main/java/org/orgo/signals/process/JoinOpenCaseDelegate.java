package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_joinOpenCase}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = SignalIntake.SIGNAL_ID,
    when = "${openWork == 'CASE'}",
    ends = PublishedTo.ALWAYS)
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
