package org.orgo.notifications;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.orgo.notifications.NoticeRequest.MailPolicy;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.events.EscalationAnnounced;
import org.orgo.tasks.events.TakeoverAsked;
import org.orgo.tasks.events.TaskAssigned;
import org.orgo.tasks.events.TaskCommented;
import org.orgo.tasks.events.TaskEscalated;
import org.orgo.tasks.events.TaskMoved;
import org.orgo.tasks.events.TaskOpened;
import org.orgo.vocabulary.work.NotifyScope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Decides whom each event of a task concerns. Runs after its commit, in a transaction of its own,
 * and again after a crash; an event that comes twice is told once.
 */
@Component
class TaskNotices {

  private final NoticeWriter notices;
  private final RequesterAnswers answers;
  private final OrganizationProfiles profiles;

  TaskNotices(NoticeWriter notices, RequesterAnswers answers, OrganizationProfiles profiles) {
    this.notices = notices;
    this.answers = answers;
    this.profiles = profiles;
  }

  @ApplicationModuleListener
  void on(TaskOpened event) {
    notices.tell(
        new NoticeRequest(
            NoticeKind.TASK_OPENED,
            event.taskId(),
            event.eventId(),
            Audience.within(scope()),
            MailPolicy.TEAM));
  }

  /**
   * Told to those who are to answer now and those who should have, whatever the profile's scope.
   */
  @ApplicationModuleListener
  void on(TaskEscalated event) {
    if (!event.silent()) {
      concerned(NoticeKind.TASK_ESCALATED, event.taskId(), event.eventId());
    }
  }

  /** Told to those who can still answer and those who will have to. */
  @ApplicationModuleListener
  void on(EscalationAnnounced event) {
    if (!event.silent()) {
      concerned(NoticeKind.ESCALATION_ANNOUNCED, event.taskId(), event.eventId());
    }
  }

  private void concerned(NoticeKind kind, TaskId task, UUID event) {
    notices.tell(new NoticeRequest(kind, task, event, Audience.OF_ESCALATION, MailPolicy.ALL));
  }

  @ApplicationModuleListener
  void on(TaskAssigned event) {
    notices.tell(
        new NoticeRequest(
            NoticeKind.TASK_ASSIGNED,
            event.taskId(),
            event.eventId(),
            EnumSet.of(Audience.ASSIGNEE, Audience.DEPUTY),
            MailPolicy.ALL));
  }

  /** Told to those who can grant it. */
  @ApplicationModuleListener
  void on(TakeoverAsked event) {
    notices.tell(
        new NoticeRequest(
            NoticeKind.TAKEOVER_ASKED,
            event.taskId(),
            event.eventId(),
            EnumSet.of(Audience.ASSIGNEE, Audience.TEAM, Audience.DEPUTY),
            MailPolicy.NOBODY));
  }

  /** A remark concerns those who work on the task; a department is not told of each. */
  @ApplicationModuleListener
  void on(TaskCommented event) {
    NotifyScope scope = scope() == NotifyScope.USER ? NotifyScope.USER : NotifyScope.TEAM;
    notices.tell(
        new NoticeRequest(
            NoticeKind.TASK_COMMENTED,
            event.taskId(),
            event.eventId(),
            Audience.within(scope),
            MailPolicy.NOBODY));
    answers.send(event.taskId(), event.commentId());
  }

  @ApplicationModuleListener
  void on(TaskMoved event) {
    if (event.to().isTerminal()) {
      Set<Audience> concerned = Audience.within(scope());
      notices.tell(
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
