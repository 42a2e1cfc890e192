package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.delegates.PublishedTo.Written;
import org.orgo.mail.inbound.MailKind;
import org.orgo.signals.intake.MailIntake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_parseMail}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = SignalIntake.SIGNAL_ID,
    writes = @Written(name = SignalIntake.MAIL_KIND, words = MailKind.class),
    ends = "${mailKind == 'QUARANTINED'}")
@Component
class ParseMailDelegate implements JavaDelegate {

  private final MailIntake intake;

  ParseMailDelegate(MailIntake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String kind = intake.parseMail(SignalIntake.signalOf(execution)).name();
    execution.setVariable(SignalIntake.MAIL_KIND, kind);
  }
}
