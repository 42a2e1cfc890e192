package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.delegates.PublishedTo.Written;
import org.orgo.signals.intake.Intake;
import org.orgo.vocabulary.label.Handling;
import org.springframework.stereotype.Component;

/** {@code serviceTask_classifySignal}. */
@PublishedTo(
    process = SignalIntake.KEY,
    reads = SignalIntake.SIGNAL_ID,
    writes = @Written(name = SignalIntake.OPENS, words = Handling.class))
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
