package org.orgo.notifications;

import java.util.EnumSet;
import java.util.Set;
import org.orgo.notifications.NoticeRequest.MailPolicy;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.tasks.events.EscalationAnnounced;
import org.orgo.tasks.events.TaskAssigned;
import org.orgo.tasks.events.TaskCommented;
import org.orgo.tasks.events.TaskEscalated;
import org.orgo.tasks.events.TaskMoved;
import org.orgo.tasks.events.TaskOpened;
import org.orgo.vocabulary.work.NotifyScope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Whom each event of a task concerns. Runs after its commit, in a transaction of its own, and again
 * after a crash; telling twice tells once.
 */
@Component
class TaskNotices {

  private final NoticeWriter teller;
  private final OrganizationProfiles profiles;

  TaskNotices(NoticeWriter teller, OrganizationProfiles profiles) {
    this.teller = teller;
    this.profiles = profiles;
  }

  @ApplicationModuleListener
  void on(TaskOpened event) {
    teller.tell(
        new NoticeRequest(
            NoticeKind.TASK_OPENED,
            event.taskId(),
            event.eventId(),
            Audience.within(scope()),
            MailPolicy.TEAM));
  }

  /** However far the profile tells: who is to answer now, and who should have. */
  @ApplicationModuleListener
  void on(TaskEscalated event) {
    teller.tell(
        new NoticeRequest(
            NoticeKind.TASK_ESCALATED,
            event.taskId(),
            event.eventId(),
            EnumSet.of(Audience.TEAM, Audience.FORMER_TEAM, Audience.ASSIGNEE),
            MailPolicy.ALL));
  }

  /** Who can still answer, and who will have to. */
  @ApplicationModuleListener
  void on(EscalationAnnounced event) {
    teller.tell(
        new NoticeRequest(
            NoticeKind.ESCALATION_ANNOUNCED,
            event.taskId(),
            event.eventId(),
            EnumSet.of(Audience.TEAM, Audience.FORMER_TEAM, Audience.ASSIGNEE),
            MailPolicy.ALL));
  }

  @ApplicationModuleListener
  void on(TaskAssigned event) {
    teller.tell(
        new NoticeRequest(
            NoticeKind.TASK_ASSIGNED,
            event.taskId(),
            event.eventId(),
            EnumSet.of(Audience.ASSIGNEE),
            MailPolicy.ALL));
  }

  /** A remark concerns those who work on the task; a department is not told of each. */
  @ApplicationModuleListener
  void on(TaskCommented event) {
    NotifyScope scope = scope() == NotifyScope.USER ? NotifyScope.USER : NotifyScope.TEAM;
    teller.tell(
        new NoticeRequest(
            NoticeKind.TASK_COMMENTED,
            event.taskId(),
            event.eventId(),
            Audience.within(scope),
            MailPolicy.NOBODY));
    teller.answerRequester(event.taskId(), event.eventId(), event.commentId());
  }

  @ApplicationModuleListener
  void on(TaskMoved event) {
    if (event.to().isTerminal()) {
      Set<Audience> concerned = Audience.within(scope());
      teller.tell(
          new NoticeRequest(
              NoticeKind.TASK_CLOSED,
              event.taskId(),
              event.eventId(),
              concerned,
              MailPolicy.NOBODY));
    }
  }

  private NotifyScope scope() {
    return profiles.current().notifyScope();
  }
}
