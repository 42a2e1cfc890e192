package org.orgo.live;

import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/** Says whether the reader of a task page may still see the task. */
@Component
class TaskVisibilityCheck {

  private final TaskBoard board;

  TaskVisibilityCheck(TaskBoard board) {
    this.board = board;
  }

  boolean sees(Actor reader, TaskId task) {
    return CurrentActor.as(reader, () -> board.find(task).isPresent());
  }
}
