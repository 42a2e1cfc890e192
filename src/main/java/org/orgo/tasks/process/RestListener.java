package org.orgo.tasks.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.orgo.labels.TaskStatus;
import org.orgo.tasks.Lifecycle.Rest;
import org.orgo.tasks.TaskArrivals;
import org.orgo.tasks.TaskId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Hears every token come to rest. While the adapter drives the engine it collects the rest for the
 * desk; when a timer or an operator moved the token, it tells the desk directly.
 */
@Component
class RestListener {

  private final ThreadLocal<Collector> collecting = new ThreadLocal<>();
  private final TaskArrivals arrivals;

  RestListener(@Lazy TaskArrivals arrivals) {
    this.arrivals = arrivals;
  }

  /** Runs an engine call and returns where the token came to rest in it. */
  Rest during(Runnable engineCall) {
    Collector before = collecting.get();
    Collector collector = new Collector();
    collecting.set(collector);
    try {
      engineCall.run();
      return collector.last();
    } finally {
      if (before == null) {
        collecting.remove();
      } else {
        collecting.set(before);
      }
    }
  }

  void arrivedAt(DelegateTask task, TaskStatus status, boolean clockRuns) {
    DelegateExecution execution = task.getExecution();
    heard(
        execution,
        new Rest(
            status,
            task.getTaskDefinitionKey(),
            execution.getProcessDefinitionId(),
            task.getId(),
            clockRuns));
  }

  void ended(DelegateExecution execution, TaskStatus status) {
    heard(execution, new Rest(status, null, execution.getProcessDefinitionId(), null, false));
  }

  private void heard(DelegateExecution execution, Rest rest) {
    Collector collector = collecting.get();
    if (collector != null) {
      collector.rest = rest;
    } else {
      arrivals.arrived(TaskId.of(execution.getProcessBusinessKey()), rest);
    }
  }

  private static final class Collector {

    private Rest rest;

    Rest last() {
      if (rest == null) {
        throw new IllegalStateException("The diagram came to rest nowhere");
      }
      return rest;
    }
  }
}
