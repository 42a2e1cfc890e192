package org.orgo.notifications;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.tasks.TaskId;

/**
 * Asks for notices about one event of a task.
 *
 * @param audiences whom it concerns; of these, who may see the task is told
 * @param mailed which of them get a mail as well
 */
record NoticeRequest(
    NoticeKind kind, TaskId taskId, UUID eventId, Set<Audience> audiences, MailPolicy mailed) {

  enum MailPolicy {
    NOBODY,
    TEAM,
    ALL
  }

  List<String> audienceNames() {
    return audiences.stream().map(Enum::name).toList();
  }
}
