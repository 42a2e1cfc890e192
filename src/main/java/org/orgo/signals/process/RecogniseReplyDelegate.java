package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.delegates.PublishedTo.Written;
import org.orgo.signals.intake.MailIntake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recogniseReply}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = SignalIntake.SIGNAL_ID,
    when = "${mailKind == 'PERSONAL'}",
    writes =
        @Written(
            name = SignalIntake.MAIL_KIND,
            values = {"REPLY", "WORK"}))
@Component
class RecogniseReplyDelegate implements JavaDelegate {

  private final MailIntake intake;

  RecogniseReplyDelegate(MailIntake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean reply = intake.recogniseReply(SignalIntake.signalOf(execution));
    execution.setVariable(SignalIntake.MAIL_KIND, reply ? "REPLY" : "WORK");
  }
}
