package org.orgo.notifications.process;

import java.util.List;
import org.orgo.engine.deployment.check.conventions.KnownProcesses;
import org.orgo.engine.deployment.check.conventions.OneOutcomeRule;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.delegates.KnownVariable;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.orgo.engine.operations.jobs.MendableVariable;
import org.orgo.engine.operations.jobs.MendableVariables;
import org.orgo.vocabulary.work.NotifyScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every version of the broadcast diagram is held to. */
@Configuration(proxyBeanMethods = false)
class BroadcastShape {

  @Bean
  ProcessVariables variablesOfABroadcast() {
    return new ProcessVariables(
        Broadcast.KEY,
        List.of(
            KnownVariable.anything(Broadcast.READING_ENDS_AT),
            KnownVariable.oneOf(Broadcast.SCOPE, NotifyScope.class)),
        null);
  }

  @Bean
  MendableVariables mendableInABroadcast() {
    return new MendableVariables(
        Broadcast.KEY, List.of(MendableVariable.oneOf(Broadcast.SCOPE, NotifyScope.class)));
  }

  @Bean
  ModelRule oneCountOfABroadcast(KnownProcesses processes) {
    return new OneOutcomeRule(
        Broadcast.KEY,
        processes,
        "the readers are never counted",
        "End each way with the step ${countReadersDelegate}");
  }
}
