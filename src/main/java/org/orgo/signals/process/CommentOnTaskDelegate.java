package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.signals.intake.MailIntake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_commentOnTask}. */
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
