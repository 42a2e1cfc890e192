package org.orgo.notifications.record;

import java.util.Collection;
import java.util.List;
import org.orgo.notifications.persistence.NoticeRecordMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who was told of work, for its record. */
@Service
@Transactional(readOnly = true)
public class NoticeRecords {

  private final NoticeRecordMapper rows;
  private final Authorizations authorizations;

  NoticeRecords(NoticeRecordMapper rows, Authorizations authorizations) {
    this.rows = rows;
    this.authorizations = authorizations;
  }

  /**
   * Oldest first.
   *
   * @throws NotAllowed without the right to audit
   */
  public List<RecordedNotice> notices(Collection<TaskId> tasks) {
    requireAuditor();
    return rows.notices(CurrentTenant.require(), texts(tasks));
  }

  /** Oldest first. */
  public List<SentMail> mails(Collection<TaskId> tasks) {
    requireAuditor();
    return rows.mails(CurrentTenant.require(), texts(tasks));
  }

  private void requireAuditor() {
    authorizations.require(CurrentActor.get(), Permissions.AUDIT_READ);
  }

  private static List<String> texts(Collection<TaskId> tasks) {
    return tasks.stream().map(TaskId::toString).toList();
  }
}
