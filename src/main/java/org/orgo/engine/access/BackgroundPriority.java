package org.orgo.engine.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives the jobs of background processes their priority, in every version that anybody deploys. A
 * diagram cannot ask for one: the allow-list knows no priorities.
 */
@Component
class BackgroundPriority extends AbstractProcessEnginePlugin {

  /** Below this a job runs in the background. */
  static final long LOWEST_OF_OTHERS = 0;

  private static final long PRIORITY = -10;

  private final List<String> keys;

  BackgroundPriority(ObjectProvider<BackgroundProcess> processes) {
    this.keys = processes.orderedStream().map(BackgroundProcess::key).toList();
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>(List.of(new PriorityOfJobs()));
    if (engine.getCustomPreBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPreBPMNParseListeners());
    }
    engine.setCustomPreBPMNParseListeners(listeners);
  }

  private final class PriorityOfJobs extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
      if (keys.contains(definition.getKey())) {
        definition.setProperty(
            BpmnParse.PROPERTYNAME_JOB_PRIORITY, new ConstantValueProvider(PRIORITY));
      }
    }
  }
}
