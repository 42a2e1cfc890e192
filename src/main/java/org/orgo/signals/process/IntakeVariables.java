package org.orgo.signals.process;

import java.util.Set;
import org.orgo.engine.deployment.check.diagrams.OwnVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps diagrams from overwriting what the intake sets. */
@Configuration(proxyBeanMethods = false)
class IntakeVariables {

  @Bean
  OwnVariables variablesOfIntake() {
    return new OwnVariables(
        Set.of(SignalIntake.SIGNAL_ID, SignalIntake.MAIL_KIND, SignalIntake.OPENS));
  }
}
