package org.orgo.signals;

import java.util.List;
import java.util.Objects;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.RelatedTaskMapper;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that a mail opened although it seemed to belong to another one. A person says whether it
 * does: then both are one conversation, on the task that was there first.
 */
@Service
public class RelatedTasks {

  private final RelatedTaskMapper rows;
  private final TaskBoard board;
  private final TaskDesk tasks;
  private final Authorizations authorizations;
  private final Viewers viewers;

  RelatedTasks(
      RelatedTaskMapper rows,
      TaskBoard board,
      TaskDesk tasks,
      Authorizations authorizations,
      Viewers viewers) {
    this.rows = rows;
    this.board = board;
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.viewers = viewers;
  }

  /**
   * A task that another one may belong to.
   *
   * @param joinable whether it is read by nobody who may not read the other one
   */
  public record RelatedTask(TaskId taskId, String number, String title, boolean joinable) {}

  /** The tasks that this one may belong to, as far as the actor sees them. */
  @Transactional(readOnly = true)
  public List<RelatedTask> of(TaskId task) {
    return rows.related(CurrentTenant.require(), viewers.current(), task);
  }

  /**
   * Takes the mails of a task over to the one that it seemed to belong to, where its words become a
   * comment, and cancels it. Only of the same requester it is one that the requester may see.
   *
   * @throws NotFound where the actor sees one of them not, or no mail has suggested it
   * @throws JoinWouldShowMore where more people read the other task
   */
  @Transactional
  public void join(TaskId from, TaskId into) {
    Task task = board.get(from);
    Task other = board.get(into);
    RelatedTask related =
        of(from).stream()
            .filter(suggested -> suggested.taskId().equals(into))
            .findFirst()
            .orElseThrow(() -> new NotFound("task"));
    authorizations.requireActing(CurrentActor.get(), task, "task");
    if (!related.joinable()) {
      throw new JoinWouldShowMore();
    }
    if (Objects.equals(task.requesterPersonId(), other.requesterPersonId())) {
      tasks.reply(into, task.requesterPersonId(), null, words(task));
    } else {
      // somebody else's words are not sent to the requester
      tasks.comment(into, words(task), CommentVisibility.INTERNAL_ONLY);
    }
    rows.moveMails(CurrentTenant.require(), from, into);
    rows.joined(CurrentTenant.require(), from, into);
    if (task.isOpen()) {
      tasks.cancel(from, "Joined with %s \"%s\"".formatted(other.number(), other.title()));
    }
  }

  private static String words(Task task) {
    String description = task.description() == null ? "" : task.description();
    return TextLimits.cut(
        (task.title() + "\n\n" + description).strip(), TextLimits.MAX_COMMENT_LENGTH);
  }
}
