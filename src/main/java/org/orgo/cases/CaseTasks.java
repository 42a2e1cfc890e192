package org.orgo.cases;

import org.orgo.tasks.events.TaskEscalated;
import org.orgo.tasks.events.TaskMoved;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Handles what tasks do to their case, within one transaction. */
@Component
class CaseTasks {

  private final CaseDesk cases;

  CaseTasks(CaseDesk cases) {
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
}
