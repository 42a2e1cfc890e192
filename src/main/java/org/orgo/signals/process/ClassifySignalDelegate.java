package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/** {@code serviceTask_classifySignal}. */
@Component
class ClassifySignalDelegate implements JavaDelegate {

  private final Intake intake;

  ClassifySignalDelegate(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String opens = intake.classifySignal(SignalIntake.signalOf(execution)).name();
    execution.setVariable(SignalIntake.OPENS, opens);
  }
}
