package org.orgo.tasks.process;

import org.orgo.engine.operations.ProcessRunDropped;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.editing.TaskRemarks;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes on a task why an operator dropped its instance. That the task ended is noted as for every
 * other move.
 */
@Component
class DroppedTasks {

  private final Tasks tasks;
  private final TaskRemarks remarks;

  DroppedTasks(Tasks tasks, TaskRemarks remarks) {
    this.tasks = tasks;
    this.remarks = remarks;
  }

  @EventListener
  void on(ProcessRunDropped dropped) {
    if (TaskLifecycle.KEY.equals(dropped.definitionKey())) {
      remarks.add(
          tasks.get(TaskId.of(dropped.businessKey())),
          dropped.reason(),
          CommentVisibility.INTERNAL_ONLY);
    }
  }
}
