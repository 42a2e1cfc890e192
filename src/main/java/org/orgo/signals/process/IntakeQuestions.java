package org.orgo.signals.process;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.steps.StepQuestion;
import org.orgo.engine.decisions.steps.StepQuestions;
import org.orgo.mail.SignalId;
import org.orgo.routing.PartialDecision;
import org.orgo.routing.RoutingQuestion;
import org.orgo.signals.intake.Intake;
import org.springframework.stereotype.Component;

/**
 * The business rule tasks of {@code signal-intake}. Each sets its result variable to the one fact
 * it asks for, and {@code opens} to what would open by all that is known.
 */
@Component
class IntakeQuestions implements StepQuestions {

  private static final Set<String> RESULTS =
      Arrays.stream(RoutingQuestion.values())
          .map(RoutingQuestion::result)
          .collect(Collectors.toUnmodifiableSet());

  private final Intake intake;

  IntakeQuestions(Intake intake) {
    this.intake = intake;
  }

  @Override
  public String process() {
    return SignalIntake.KEY;
  }

  @Override
  public Set<String> results() {
    return RESULTS;
  }

  @Override
  public StepQuestion question(DelegateExecution execution, String result) {
    SignalId signal = SignalIntake.signalOf(execution);
    RoutingQuestion asked = RoutingQuestion.ofResult(result).orElseThrow();
    return new StepQuestion(
        intake.inputs(signal, asked),
        asked.impersonalInputs(),
        signal.value(),
        outcome -> answered(execution, signal, asked, outcome));
  }

  private void answered(
      DelegateExecution execution,
      SignalId signal,
      RoutingQuestion asked,
      DecisionOutcome outcome) {
    PartialDecision decision = intake.answered(signal, asked, outcome);
    execution.setVariable(asked.result(), asked.fact(decision));
    execution.setVariable(SignalIntake.OPENS, intake.opens(signal, decision.opens()).name());
  }
}
