package org.orgo.tasks.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.lifecycle.Lifecycle.Position;
import org.orgo.tasks.lifecycle.TaskArrivals;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Hears every token come to rest. While the adapter drives the engine it collects the position for
 * the desk; when a timer or an operator moved the token, it tells the desk directly.
 */
@Component
class WaitStateListener {

  private final ThreadLocal<Collector> collecting = new ThreadLocal<>();
  private final TaskArrivals arrivals;

  WaitStateListener(@Lazy TaskArrivals arrivals) {
    this.arrivals = arrivals;
  }

  /** Runs an engine call and returns where the token came to rest in it. */
  Position during(Runnable engineCall) {
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
        new Position(
            status,
            task.getTaskDefinitionKey(),
            execution.getProcessDefinitionId(),
            task.getId(),
            clockRuns));
  }

  void ended(DelegateExecution execution, TaskStatus status) {
    heard(execution, new Position(status, null, execution.getProcessDefinitionId(), null, false));
  }

  private void heard(DelegateExecution execution, Position position) {
    Collector collector = collecting.get();
    if (collector != null) {
      collector.position = position;
    } else {
      arrivals.arrived(TaskId.of(execution.getProcessBusinessKey()), position);
    }
  }

  private static final class Collector {

    private Position position;

    Position last() {
      if (position == null) {
        throw new IllegalStateException("The diagram came to rest nowhere");
      }
      return position;
    }
  }
}
