package org.orgo.tasks.editing;

import java.util.UUID;
import org.orgo.audit.ActorSource;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Adds comments, which never change anything else about a task. */
@Component
public class TaskRemarks {

  private final Tasks tasks;
  private final Deadlines deadlines;
  private final ActorSource acting;

  TaskRemarks(Tasks tasks, Deadlines deadlines, ActorSource acting) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.acting = acting;
  }

  public TaskComment add(Task task, String body, CommentVisibility visibility) {
    InvalidRequest.requireText("body", body, TextLimits.MAX_COMMENT_LENGTH);
    return save(
        task,
        new TaskComment(
            UUID.randomUUID(),
            task.taskId(),
            acting.userId().map(UserId::new).orElse(null),
            null,
            acting.origin(),
            visibility,
            body.strip(),
            null,
            deadlines.now()));
  }

  /** Adds a person's answer to our mail; of a very long one the beginning. */
  public TaskComment addReply(Task task, PersonId author, UUID emailId, String body) {
    return save(
        task,
        new TaskComment(
            UUID.randomUUID(),
            task.taskId(),
            null,
            author,
            EventOrigin.EMAIL,
            CommentVisibility.REQUESTER_VISIBLE,
            TextLimits.cut(body, TextLimits.MAX_COMMENT_LENGTH),
            emailId,
            deadlines.now()));
  }

  /** Adds what somebody unknown answers; nobody is its author. */
  public TaskComment addOfReporter(Task task, UUID commentId, String text) {
    return addOfRequester(task, commentId, null, text);
  }

  /**
   * Adds what a person outside answers on a page.
   *
   * @param requester null where nobody knows who it is
   */
  public TaskComment addOfRequester(
      Task task, UUID commentId, @Nullable PersonId requester, String text) {
    InvalidRequest.requireText("text", text, TextLimits.MAX_COMMENT_LENGTH);
    return save(
        task,
        new TaskComment(
            commentId,
            task.taskId(),
            null,
            requester,
            EventOrigin.UI,
            CommentVisibility.REQUESTER_VISIBLE,
            text.strip(),
            null,
            deadlines.now()));
  }

  private TaskComment save(Task task, TaskComment comment) {
    tasks.comment(task, comment);
    return comment;
  }
}
