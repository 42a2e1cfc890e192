package org.orgo.tasks.process;

import java.util.List;
import java.util.Map;
import org.orgo.engine.deployment.delegates.KnownVariable;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.orgo.engine.operations.jobs.MendableVariable;
import org.orgo.engine.operations.jobs.MendableVariables;
import org.orgo.tasks.escalation.EscalationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every version of the task lifecycle is held to, besides the task law. */
@Configuration(proxyBeanMethods = false)
class LifecycleShape {

  @Bean
  ProcessVariables variablesOfTheLifecycle() {
    return new ProcessVariables(
        TaskLifecycle.KEY,
        List.of(
            KnownVariable.anything(TaskLifecycle.ESCALATE_AT),
            KnownVariable.yesOrNo(TaskLifecycle.CLOCK_STOPS_ON_HOLD)),
        TaskLifecycle.ACTION,
        Map.of(
            TaskLifecycle.ESCALATION,
            List.of(KnownVariable.oneOf(TaskLifecycle.ESCALATION, EscalationKind.class))));
  }

  /** Not the date of the timer, which has a law of its own, nor what a person has chosen. */
  @Bean
  MendableVariables mendableInTheLifecycle() {
    return new MendableVariables(
        TaskLifecycle.KEY,
        List.of(
            MendableVariable.yesOrNo(TaskLifecycle.CLOCK_STOPS_ON_HOLD),
            MendableVariable.oneOf(TaskLifecycle.ESCALATION, EscalationKind.class)));
  }
}
