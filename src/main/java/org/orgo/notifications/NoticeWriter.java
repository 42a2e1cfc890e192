package org.orgo.notifications;

import java.util.List;
import java.util.Set;
import org.orgo.notifications.persistence.MailReader;
import org.orgo.notifications.persistence.NoticeMapper;
import org.orgo.notifications.storms.StormGathering;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.springframework.stereotype.Component;

/**
 * Writes the notices about an event of a task: one statement finds the recipients and writes their
 * notices, another writes the mails.
 */
@Component
class NoticeWriter {

  private static final Set<NoticeKind> ESCALATIONS =
      Set.of(NoticeKind.TASK_ESCALATED, NoticeKind.ESCALATION_ANNOUNCED);

  private final NoticeMapper rows;
  private final NoticeMails mails;
  private final StormGathering storms;
  private final OrganizationProfiles profiles;

  NoticeWriter(
      NoticeMapper rows, NoticeMails mails, StormGathering storms, OrganizationProfiles profiles) {
    this.rows = rows;
    this.mails = mails;
    this.storms = storms;
    this.profiles = profiles;
  }

  void tell(NoticeRequest request) {
    Traces.run(TraceStep.NOTICE_TELL, request.taskId().value(), () -> write(request));
  }

  private void write(NoticeRequest request) {
    boolean escalates = ESCALATIONS.contains(request.kind());
    if (escalates) {
      storms.begin();
    }
    List<MailReader> mailed =
        rows.tell(
            CurrentTenant.require(),
            request.eventId(),
            request.kind(),
            request.audienceNames(),
            request.mailed().name(),
            profiles.current().transparency());
    mails.write(
        request.kind(),
        request.taskId(),
        request.eventId(),
        escalates ? storms.gather(request.eventId(), mailed) : mailed);
  }
}
