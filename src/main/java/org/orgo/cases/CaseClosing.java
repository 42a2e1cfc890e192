package org.orgo.cases;

import org.orgo.platform.paging.PageRequest;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case together with its open tasks, where a person has chosen so. */
@Service
public class CaseClosing {

  private final CaseDesk desk;
  private final CaseBoard board;
  private final TaskDesk tasks;

  CaseClosing(CaseDesk desk, CaseBoard board, TaskDesk tasks) {
    this.desk = desk;
    this.board = board;
    this.tasks = tasks;
  }

  /** As {@link CaseDesk#act(CaseId, ActionCommand)}; its open tasks stay, unless it is archived. */
  @Transactional
  public Case act(CaseId id, ActionCommand command) {
    return desk.act(id, command);
  }

  /**
   * As {@link CaseDesk#act(CaseId, ActionCommand)}, and cancels the open tasks that the actor sees,
   * for the same reason. Those it does not see were not named to it, and stay.
   */
  @Transactional
  public Case actAndCancelTasks(CaseId id, ActionCommand command) {
    Case moved = desk.act(id, command);
    board.tasks(id, null, PageRequest.MAX_LIMIT).items().stream()
        .filter(task -> task.closedAt() == null)
        .forEach(task -> tasks.cancel(task.taskId(), command.comment()));
    return moved;
  }
}
