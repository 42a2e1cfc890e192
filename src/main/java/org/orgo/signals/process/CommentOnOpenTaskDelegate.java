package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_commentOnOpenTask}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = SignalIntake.SIGNAL_ID,
    when = "${openWork == 'TASK'}",
    ends = PublishedTo.ALWAYS)
@Component
class CommentOnOpenTaskDelegate implements JavaDelegate {

  private final Intake intake;

  CommentOnOpenTaskDelegate(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.commentOnOpenTask(SignalIntake.signalOf(execution));
  }
}
