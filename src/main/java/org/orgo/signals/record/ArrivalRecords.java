package org.orgo.signals.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.mail.MailId;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.ArrivalRecordMapper;
import org.orgo.tasks.TaskId;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the signals and mails behind work, for its record. */
@Service
@Transactional(readOnly = true)
public class ArrivalRecords {

  private final ArrivalRecordMapper rows;
  private final Authorizations authorizations;

  ArrivalRecords(ArrivalRecordMapper rows, Authorizations authorizations) {
    this.rows = rows;
    this.authorizations = authorizations;
  }

  /**
   * Oldest first.
   *
   * @param theCase null for none
   * @throws NotAllowed without the right to audit
   */
  public List<RecordedArrival> signals(Collection<TaskId> tasks, @Nullable UUID theCase) {
    requireAuditor();
    return rows.signals(
        CurrentTenant.require(), texts(tasks), theCase, TextLimits.MAX_DESCRIPTION_LENGTH);
  }

  /** Oldest first. */
  public List<RecordedMail> mails(Collection<TaskId> tasks, @Nullable UUID theCase) {
    requireAuditor();
    return rows.mails(
        CurrentTenant.require(), texts(tasks), theCase, TextLimits.MAX_DESCRIPTION_LENGTH);
  }

  /** A mail as it was received; empty where its raw form is not kept. */
  public Optional<byte[]> raw(MailId mail) {
    requireAuditor();
    return rows.raw(CurrentTenant.require(), mail);
  }

  /** The task in whose thread the mail stands. */
  public Optional<TaskId> taskOf(MailId mail) {
    requireAuditor();
    return rows.taskOf(CurrentTenant.require(), mail).map(TaskId::new);
  }

  private void requireAuditor() {
    authorizations.require(CurrentActor.get(), Permissions.AUDIT_READ);
  }

  private static List<String> texts(Collection<TaskId> tasks) {
    return tasks.stream().map(TaskId::toString).toList();
  }
}
