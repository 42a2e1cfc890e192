package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_fileSignal}. */
@PublishedTo(process = SignalIntake.KEY, reads = SignalIntake.SIGNAL_ID, ends = PublishedTo.ALWAYS)
@Component
class FileSignalDelegate implements JavaDelegate {

  private final Intake intake;

  FileSignalDelegate(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.fileSignal(SignalIntake.signalOf(execution));
  }
}
