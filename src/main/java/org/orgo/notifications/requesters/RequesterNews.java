package org.orgo.notifications.requesters;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.mail.requesters.RequesterSettings;
import org.orgo.notifications.persistence.RequesterMapper;
import org.orgo.notifications.persistence.ToldRequester;
import org.orgo.notifications.requesters.StatusLinks.IssuedLink;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.events.TaskMoved;
import org.orgo.tasks.events.TaskOpened;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells requesters who wrote by mail that it has arrived, what it waits for and what was done,
 * where the organization wants it. Runs after the commit of what it tells, and again after a crash;
 * the mail of an event that comes twice is the same mail.
 */
@Component
class RequesterNews {

  private final RequesterMapper rows;
  private final RequesterSettings settings;
  private final RequesterMails mails;
  private final StatusLinks links;

  RequesterNews(
      RequesterMapper rows, RequesterSettings settings, RequesterMails mails, StatusLinks links) {
    this.rows = rows;
    this.settings = settings;
    this.mails = mails;
    this.links = links;
  }

  @ApplicationModuleListener
  void on(TaskOpened event) {
    TaskId task = event.taskId();
    toTell(task, RequesterSetting.RECEIPT).ifPresent(requester -> receipt(task, requester));
  }

  /** Nobody is to read restricted work by an address that travelled in a mail. */
  private void receipt(TaskId task, ToldRequester requester) {
    boolean linked =
        !requester.discreet()
            && settings.inForce(requester.settings()).contains(RequesterSetting.STATUS_PAGE);
    Optional<IssuedLink> link =
        linked ? Optional.of(links.issue(task, requester.personId())) : Optional.empty();
    UUID id = mailId(task.value(), RequesterSetting.RECEIPT);
    if (!mails.receipt(id, task, requester, link.map(IssuedLink::url))) {
      link.ifPresent(links::withdraw);
    }
  }

  @ApplicationModuleListener
  void on(TaskMoved event) {
    if (event.to() == event.from()) {
      return;
    }
    if (event.to() == TaskStatus.ON_HOLD) {
      told(event, RequesterSetting.HOLD);
    }
    if (event.to() == TaskStatus.COMPLETED) {
      told(event, RequesterSetting.COMPLETION);
    }
  }

  private void told(TaskMoved event, RequesterSetting kind) {
    toTell(event.taskId(), kind)
        .ifPresent(
            requester ->
                mails.move(mailId(event.eventId(), kind), event.taskId(), requester, kind));
  }

  private Optional<ToldRequester> toTell(TaskId task, RequesterSetting kind) {
    return rows.toTell(CurrentTenant.require(), task)
        .filter(requester -> settings.inForce(requester.settings()).contains(kind));
  }

  private static UUID mailId(UUID cause, RequesterSetting kind) {
    return UUID.nameUUIDFromBytes((cause + "/" + kind).getBytes(StandardCharsets.US_ASCII));
  }
}
