package org.orgo.notifications.process;

import java.util.Set;
import org.orgo.engine.deployment.check.diagrams.OwnVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps diagrams from overwriting what broadcasts set. */
@Configuration(proxyBeanMethods = false)
class BroadcastVariables {

  @Bean
  OwnVariables variablesOfBroadcasts() {
    return new OwnVariables(Set.of(Broadcast.READING_ENDS_AT, Broadcast.SCOPE));
  }
}
