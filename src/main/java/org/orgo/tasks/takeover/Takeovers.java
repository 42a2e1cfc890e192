package org.orgo.tasks.takeover;

import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.NotInCharge;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.editing.TaskEdits;
import org.orgo.tasks.events.TakeoverAsked;
import org.orgo.tasks.events.TaskEdited;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.tasks.persistence.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks those in charge of a task to give it away, and gives it. */
@Service
public class Takeovers {

  private final Tasks tasks;
  private final TaskBoard board;
  private final TaskEdits edits;
  private final Deadlines deadlines;
  private final Authorizations authorizations;

  Takeovers(
      Tasks tasks,
      TaskBoard board,
      TaskEdits edits,
      Deadlines deadlines,
      Authorizations authorizations) {
    this.tasks = tasks;
    this.board = board;
    this.edits = edits;
    this.deadlines = deadlines;
    this.authorizations = authorizations;
  }

  /**
   * Tells those in charge that the actor would like to work on it. Asked again, it stays one wish.
   *
   * @throws NotFound when the actor does not see the task
   * @throws NotAllowed when it has no right to work on such tasks
   * @throws AlreadyInCharge when there is nobody to ask
   */
  @Transactional
  public void ask(TaskId id) {
    Task task = tasks.seenToChange(id);
    authorizations.require(CurrentActor.get(), Permissions.TASK_WORK, task, "task");
    task.requireOpen();
    if (authorizations.acts(CurrentActor.get(), task)) {
      throw new AlreadyInCharge();
    }
    boolean asked =
        Takeover.pending(board.events(id)).stream()
            .anyMatch(wish -> wish.userId().equals(CurrentActor.get().userId()));
    if (asked) {
      return;
    }
    TaskEvent event =
        tasks.event(
            task,
            TaskEvent.TaskEventKind.METADATA_UPDATED,
            Tasks.data().put(Takeover.FIELD, Takeover.ASKED),
            deadlines.now());
    tasks.record(event);
    tasks.publish(new TakeoverAsked(task.organizationId(), id, event.eventId()));
    tasks.publish(new TaskEdited(task.organizationId(), id));
  }

  /**
   * Gives the task to who asked.
   *
   * @throws NotFound when nobody asks so any more
   * @throws NotInCharge when the actor is not in charge
   */
  @Transactional
  public void grant(TaskId id, UUID takeover) {
    Task task = tasks.seenToChange(id);
    authorizations.requireActing(CurrentActor.get(), task, "task");
    Takeover wish =
        Takeover.pending(board.events(id)).stream()
            .filter(each -> each.takeoverId().equals(takeover))
            .findFirst()
            .orElseThrow(() -> new NotFound("takeover"));
    edits.change(task, TaskChange.nothing(null), TaskHandover.to(null, wish.userId()));
  }
}
