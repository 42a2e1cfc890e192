package org.orgo.engine.budget;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.springframework.stereotype.Component;

/** Lets each step be counted, and fails jobs at once that went over the budget. */
@Component
class BudgetPlugin extends AbstractProcessEnginePlugin {

  private final HeldDefinitions held;

  BudgetPlugin(HeldDefinitions held) {
    this.held = held;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>(List.of(new CountSteps(held)));
    if (engine.getCustomPreBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPreBPMNParseListeners());
    }
    engine.setCustomPreBPMNParseListeners(listeners);
    FailedJobCommandFactory otherwise = new DefaultFailedJobCommandFactory();
    engine.setFailedJobCommandFactory(
        (jobId, exception) ->
            isOverBudget(exception)
                ? new FailAtOnce(jobId, exception)
                : otherwise.getCommand(jobId, exception));
  }

  private static boolean isOverBudget(Throwable exception) {
    for (Throwable each = exception; each != null; each = each.getCause()) {
      if (each instanceof CommandOverBudget) {
        return true;
      }
    }
    return false;
  }
}
