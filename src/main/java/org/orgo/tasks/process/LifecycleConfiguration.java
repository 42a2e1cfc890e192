package org.orgo.tasks.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.orgo.engine.deployment.check.diagrams.OwnVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Attaches the listeners that follow tokens to every diagram the engine parses. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

  @Bean
  ProcessEnginePlugin restsOfTasks(WaitStateListener waitStates) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners =
            configuration.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : configuration.getCustomPostBPMNParseListeners();
        listeners.add(new WaitStateParseListener(waitStates));
        configuration.setCustomPostBPMNParseListeners(listeners);
      }
    };
  }

  @Bean
  OwnVariables variablesOfTasks() {
    return new OwnVariables(
        Set.of(
            TaskLifecycle.ESCALATE_AT,
            TaskLifecycle.CLOCK_STOPS_ON_HOLD,
            TaskLifecycle.ACTION,
            TaskLifecycle.ACTION_BY,
            TaskLifecycle.ESCALATED));
  }
}
