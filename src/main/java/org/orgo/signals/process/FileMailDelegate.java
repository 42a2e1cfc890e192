package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.signals.intake.MailIntake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_fileMail}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = {SignalIntake.SIGNAL_ID, SignalIntake.MAIL_KIND},
    ends = PublishedTo.ALWAYS)
@Component
class FileMailDelegate implements JavaDelegate {

  private final MailIntake intake;

  FileMailDelegate(MailIntake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.fileMail(SignalIntake.signalOf(execution));
  }
}
