package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.signals.intake.MailIntake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_parseMail}. */
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
