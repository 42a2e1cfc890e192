package org.orgo.engine.tokens;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rows behind every command: inside the engine's own interceptors. */
@Configuration(proxyBeanMethods = false)
class TokensConfiguration {

  @Bean
  ProcessEnginePlugin rowsFollowTokens(TokenSteps steps) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostCommandInterceptorsTxRequired(List.of(steps.interceptor()));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(List.of(steps.interceptor()));
      }
    };
  }
}
