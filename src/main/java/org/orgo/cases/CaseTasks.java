package org.orgo.cases;

import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.events.TaskEscalated;
import org.orgo.tasks.events.TaskMoved;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Handles what a case does to its tasks and tasks to their case, within one transaction. */
@Component
class CaseTasks {

  private final TaskDesk desk;
  private final TaskBoard board;
  private final CaseDesk cases;

  CaseTasks(TaskDesk desk, TaskBoard board, @Lazy CaseDesk cases) {
    this.desk = desk;
    this.board = board;
    this.cases = cases;
  }

  /** A case moves to IN_PROGRESS when its first task starts. */
  @EventListener
  void on(TaskMoved moved) {
    if (moved.caseId() != null && moved.to() == TaskStatus.IN_PROGRESS) {
      cases.taskStarted(new CaseId(moved.caseId()));
    }
  }

  @EventListener
  void on(TaskEscalated escalated) {
    cases.taskEscalated(escalated.taskId(), escalated.toRole());
  }

  void cancelOpen(CaseId id, String reason) {
    board.openOfCase(id.value()).forEach(task -> desk.cancel(task, reason));
  }
}
