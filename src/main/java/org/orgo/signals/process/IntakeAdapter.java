package org.orgo.signals.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Definitions;
import org.orgo.mail.SignalId;
import org.orgo.signals.intake.IntakeStarter;
import org.springframework.stereotype.Component;

/** Starts the intake diagram, and is the only class that does. */
@Component
class IntakeAdapter implements IntakeStarter {

  private final EngineAccess engine;
  private final RuntimeService runtime;
  private final Definitions definitions;

  IntakeAdapter(EngineAccess engine, RuntimeService runtime, Definitions definitions) {
    this.engine = engine;
    this.runtime = runtime;
    this.definitions = definitions;
  }

  @Override
  public void signalReported(SignalId signal) {
    String definition = definitions.processToStart(SignalIntake.KEY);
    engine.run(
        () ->
            runtime.startProcessInstanceById(
                definition,
                signal.toString(),
                Variables.putValue(SignalIntake.SIGNAL_ID, signal.toString())));
  }

  @Override
  public void mailsStored(List<SignalId> signals) {
    String definition = definitions.processToStart(SignalIntake.KEY);
    engine.run(() -> signals.forEach(signal -> mailStored(definition, signal)));
  }

  private void mailStored(String definition, SignalId signal) {
    runtime
        .createMessageCorrelation(SignalIntake.MESSAGE_MAIL_STORED)
        .processDefinitionId(definition)
        .processInstanceBusinessKey(signal.toString())
        .setVariable(SignalIntake.SIGNAL_ID, signal.toString())
        .correlateStartMessage();
  }
}
