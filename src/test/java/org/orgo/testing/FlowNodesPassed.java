package org.orgo.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes each flow node that a token reaches in any test of this run, as {@code key/node}. */
public final class FlowNodesPassed extends AbstractProcessEnginePlugin {

  private static final String TOPIC = "nodes";

  /** Of this process: each is noted once. */
  private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

  public static Set<String> soFar() {
    return Set.copyOf(TestRun.notes(TOPIC));
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(
        new AbstractBpmnParseListener() {
          @Override
          public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            watch(definition, definition.getKey());
          }
        });
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private static void watch(ScopeImpl scope, String key) {
    for (ActivityImpl activity : scope.getActivities()) {
      String node = key + "/" + activity.getId();
      activity.addListener(
          ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> passed(node));
      watch(activity, key);
    }
  }

  private static void passed(String node) {
    if (NOTED.add(node)) {
      TestRun.note(TOPIC, node);
    }
  }
}
