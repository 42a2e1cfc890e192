package org.orgo.engine.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.history.WalkedPath.WalkedStep;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads which way the work of the current organization took, from the engine's history. */
@Component
public class WalkedPaths {

  private static final int MAX_INSTANCES = 3;
  private static final int MAX_STEPS = 1_000;

  private final EngineAccess access;
  private final HistoryService history;

  WalkedPaths(EngineAccess access, @Lazy HistoryService history) {
    this.access = access;
    this.history = history;
  }

  /**
   * In one statement, and one for each instance: an archived case that was reopened has two.
   *
   * @param about the business key: the id of the task or case
   */
  public WalkedPath of(String about) {
    return access.call(
        () -> {
          List<String> instances =
              history
                  .createHistoricProcessInstanceQuery()
                  .processInstanceBusinessKey(about)
                  .tenantIdIn(access.tenantId())
                  .orderByProcessInstanceStartTime()
                  .asc()
                  .listPage(0, MAX_INSTANCES)
                  .stream()
                  .map(HistoricProcessInstance::getId)
                  .toList();
          List<WalkedStep> steps = new ArrayList<>();
          instances.forEach(instance -> steps.addAll(steps(instance)));
          steps.sort(Comparator.comparing(WalkedStep::from));
          return new WalkedPath(instances, List.copyOf(steps));
        });
  }

  private List<WalkedStep> steps(String instance) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .tenantIdIn(access.tenantId())
        .orderByHistoricActivityInstanceStartTime()
        .asc()
        .orderPartiallyByOccurrence()
        .asc()
        .listPage(0, MAX_STEPS)
        .stream()
        .map(WalkedPaths::step)
        .toList();
  }

  private static WalkedStep step(HistoricActivityInstance each) {
    return new WalkedStep(
        each.getActivityId(),
        each.getActivityName() == null ? each.getActivityId() : each.getActivityName(),
        each.getActivityType(),
        each.getStartTime().toInstant(),
        each.getEndTime() == null ? null : each.getEndTime().toInstant());
  }
}
