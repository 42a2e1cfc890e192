package org.orgo.engine.decisions.steps;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.orgo.engine.decisions.Decisions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionStepsConfiguration {

  @Bean
  ProcessEnginePlugin decisionSteps(
      ObjectProvider<StepQuestions> questions, ObjectProvider<Decisions> decisions) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners =
            engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : engine.getCustomPostBPMNParseListeners();
        listeners.add(new DecisionSteps(questions, decisions));
        engine.setCustomPostBPMNParseListeners(listeners);
      }
    };
  }
}
