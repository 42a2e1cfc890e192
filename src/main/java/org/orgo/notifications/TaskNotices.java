package org.orgo.notifications;

import java.util.EnumSet;
import java.util.Set;
import org.orgo.labels.NotifyScope;
import org.orgo.notifications.Telling.Mailed;
import org.orgo.organizations.OrganizationProfiles;
import org.orgo.tasks.EscalationAnnounced;
import org.orgo.tasks.TaskAssigned;
import org.orgo.tasks.TaskCommented;
import org.orgo.tasks.TaskEscalated;
import org.orgo.tasks.TaskMoved;
import org.orgo.tasks.TaskOpened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Whom each event of a task concerns. Runs after its commit, in a transaction of its own, and again
 * after a crash; telling twice tells once.
 */
@Component
class TaskNotices {

  private final TaskTeller teller;
  private final OrganizationProfiles profiles;

  TaskNotices(TaskTeller teller, OrganizationProfiles profiles) {
    this.teller = teller;
    this.profiles = profiles;
  }

  @ApplicationModuleListener
  void on(TaskOpened event) {
    teller.tell(
        new Telling(
            NoticeKind.TASK_OPENED,
            event.taskId(),
            event.eventId(),
            Circle.within(scope()),
            Mailed.TEAM));
  }

  /** However far the profile tells: who is to answer now, and who should have. */
  @ApplicationModuleListener
  void on(TaskEscalated event) {
    teller.tell(
        new Telling(
            NoticeKind.TASK_ESCALATED,
            event.taskId(),
            event.eventId(),
            EnumSet.of(Circle.TEAM, Circle.FORMER_TEAM, Circle.ASSIGNEE),
            Mailed.ALL));
  }

  /** Who can still answer, and who will have to. */
  @ApplicationModuleListener
  void on(EscalationAnnounced event) {
    teller.tell(
        new Telling(
            NoticeKind.ESCALATION_ANNOUNCED,
            event.taskId(),
            event.eventId(),
            EnumSet.of(Circle.TEAM, Circle.FORMER_TEAM, Circle.ASSIGNEE),
            Mailed.ALL));
  }

  @ApplicationModuleListener
  void on(TaskAssigned event) {
    teller.tell(
        new Telling(
            NoticeKind.TASK_ASSIGNED,
            event.taskId(),
            event.eventId(),
            EnumSet.of(Circle.ASSIGNEE),
            Mailed.ALL));
  }

  /** A remark concerns those who work on the task; a department is not told of each. */
  @ApplicationModuleListener
  void on(TaskCommented event) {
    NotifyScope scope = scope() == NotifyScope.USER ? NotifyScope.USER : NotifyScope.TEAM;
    teller.tell(
        new Telling(
            NoticeKind.TASK_COMMENTED,
            event.taskId(),
            event.eventId(),
            Circle.within(scope),
            Mailed.NOBODY));
    teller.answerRequester(event.taskId(), event.eventId(), event.commentId());
  }

  @ApplicationModuleListener
  void on(TaskMoved event) {
    if (event.to().isTerminal()) {
      Set<Circle> concerned = Circle.within(scope());
      teller.tell(
          new Telling(
              NoticeKind.TASK_CLOSED, event.taskId(), event.eventId(), concerned, Mailed.NOBODY));
    }
  }

  private NotifyScope scope() {
    return profiles.current().notifyScope();
  }
}
