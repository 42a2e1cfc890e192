package org.orgo.cases.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Attaches the listeners that follow tokens of cases to every diagram the engine parses. */
@Configuration(proxyBeanMethods = false)
class CaseLifecycleConfiguration {

  @Bean
  ProcessEnginePlugin tokensOfCases(CaseTokenListener tokens) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners =
            configuration.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : configuration.getCustomPostBPMNParseListeners();
        listeners.add(new CaseParseListener(tokens));
        configuration.setCustomPostBPMNParseListeners(listeners);
      }
    };
  }
}
