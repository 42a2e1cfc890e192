package org.orgo.tasks.team;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.orgo.people.UserId;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.lang.Nullable;

/**
 * An open task of a team, as far as whoever stands above its queue may know of it.
 *
 * @param readable whether the reader sees the task itself
 * @param title null where not
 * @param dueAt null where the clock stands still
 * @param since the deadline it is ordered by, whether or not the clock runs
 */
public record TeamTask(
    TaskId taskId,
    String number,
    boolean readable,
    @Nullable String title,
    String ownerRole,
    TaskStatus status,
    @Nullable UserId assigneeUserId,
    @Nullable String assignee,
    @Nullable Instant dueAt,
    @JsonIgnore Instant since,
    int version) {

  public boolean isOverdue(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }
}
