package org.orgo.signals.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.orgo.engine.deployment.check.conventions.KnownProcesses;
import org.orgo.engine.deployment.check.conventions.OneOutcomeRule;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.delegates.KnownVariable;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.orgo.engine.operations.jobs.MendableVariable;
import org.orgo.engine.operations.jobs.MendableVariables;
import org.orgo.routing.RoutingQuestion;
import org.orgo.vocabulary.label.Handling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every version of the intake diagram is held to. */
@Configuration(proxyBeanMethods = false)
class IntakeShape {

  @Bean
  ProcessVariables variablesOfTheIntake() {
    return new ProcessVariables(
        SignalIntake.KEY,
        List.of(KnownVariable.anything(SignalIntake.SIGNAL_ID)),
        null,
        Arrays.stream(RoutingQuestion.values())
            .collect(Collectors.toMap(RoutingQuestion::result, IntakeShape::answers)));
  }

  /** Not the kind of a mail: automatic mail is never answered. */
  @Bean
  MendableVariables mendableInTheIntake() {
    return new MendableVariables(
        SignalIntake.KEY, List.of(MendableVariable.oneOf(SignalIntake.OPENS, Handling.class)));
  }

  private static List<KnownVariable> answers(RoutingQuestion asked) {
    return List.of(
        KnownVariable.anything(asked.result()),
        KnownVariable.oneOf(SignalIntake.OPENS, Handling.class));
  }

  @Bean
  ModelRule oneOutcomeOfASignal(KnownProcesses processes) {
    return new OneOutcomeRule(
        SignalIntake.KEY,
        processes,
        "nothing becomes of the signal, so that a report is lost",
        "Lead each way through one step that opens, files, informs or comments");
  }
}
