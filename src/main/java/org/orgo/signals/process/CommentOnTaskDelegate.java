package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.signals.intake.MailIntake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_commentOnTask}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = SignalIntake.SIGNAL_ID,
    when = "${mailKind == 'REPLY'}",
    ends = PublishedTo.ALWAYS)
@Component
class CommentOnTaskDelegate implements JavaDelegate {

  private final MailIntake intake;

  CommentOnTaskDelegate(MailIntake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.commentOnTask(SignalIntake.signalOf(execution));
  }
}
