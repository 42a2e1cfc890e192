package org.orgo.cases.process;

import java.util.List;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every version of the case lifecycle is held to, besides the case law. */
@Configuration(proxyBeanMethods = false)
class CaseLifecycleShape {

  @Bean
  ProcessVariables variablesOfTheCaseLifecycle() {
    return new ProcessVariables(CaseLifecycle.KEY, List.of(), CaseLifecycle.ACTION);
  }
}
