package org.orgo.notifications;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.tasks.TaskId;

/**
 * One event of a task that is to be told.
 *
 * @param circles whom it concerns; of these, who may see the task is told
 * @param mailed who of those told gets a mail besides
 */
record NoticeRequest(
    NoticeKind kind, TaskId taskId, UUID eventId, Set<Audience> circles, MailPolicy mailed) {

  enum MailPolicy {
    NOBODY,
    TEAM,
    ALL
  }

  List<String> circleNames() {
    return circles.stream().map(Enum::name).toList();
  }
}
