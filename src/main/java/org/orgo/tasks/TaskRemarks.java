package org.orgo.tasks;

import java.util.UUID;
import org.orgo.audit.Acting;
import org.orgo.labels.CommentVisibility;
import org.orgo.labels.EventOrigin;
import org.orgo.people.PersonId;
import org.orgo.people.UserId;
import org.orgo.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/** Adds comments, which never change anything else about a task. */
@Component
class TaskRemarks {

  private static final int LONGEST = 100_000;

  private final Tasks tasks;
  private final Deadlines deadlines;
  private final Acting acting;

  TaskRemarks(Tasks tasks, Deadlines deadlines, Acting acting) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.acting = acting;
  }

  TaskComment add(Task task, String body, CommentVisibility visibility) {
    InvalidRequest.requireText("body", body, LONGEST);
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

  /** What a person answered to our mail. */
  TaskComment addReply(Task task, PersonId author, UUID emailId, String body) {
    return save(
        task,
        new TaskComment(
            UUID.randomUUID(),
            task.taskId(),
            null,
            author,
            EventOrigin.EMAIL,
            CommentVisibility.REQUESTER_VISIBLE,
            body,
            emailId,
            deadlines.now()));
  }

  private TaskComment save(Task task, TaskComment comment) {
    tasks.comment(task, comment);
    return comment;
  }
}
