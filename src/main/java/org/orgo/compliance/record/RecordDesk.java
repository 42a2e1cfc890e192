package org.orgo.compliance.record;

import java.time.Instant;
import java.util.List;
import org.orgo.cases.CaseId;
import org.orgo.cases.record.CaseRecords;
import org.orgo.cases.record.RecordedCase;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.record.RecordedTask;
import org.orgo.tasks.record.TaskRecords;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the record of a task or case for who may audit. Each opening is a security event, and so is
 * each reveal, in the transaction that reads what is shown.
 */
@Service
public class RecordDesk {

  private static final String TASK = "task";
  private static final String CASE = "case";

  private final TaskRecords tasks;
  private final CaseRecords cases;
  private final RecordAssembly assembly;
  private final RecordOpenings openings;
  private final Authorizations authorizations;

  RecordDesk(
      TaskRecords tasks,
      CaseRecords cases,
      RecordAssembly assembly,
      RecordOpenings openings,
      Authorizations authorizations) {
    this.tasks = tasks;
    this.cases = cases;
    this.assembly = assembly;
    this.openings = openings;
    this.authorizations = authorizations;
  }

  /**
   * @param asOf a past moment after which everything is left out; null for now
   * @throws NotAllowed without the right to audit
   * @throws NotFound when the organization has no such task
   */
  @Transactional
  public WorkRecord task(TaskId id, @Nullable Instant asOf) {
    RecordedTask found = require(id);
    openings.opened(TASK, id.value());
    return assembly.of(found, new RecordMoment(openings.now(), asOf, false));
  }

  /** As {@link #task}, of a case. */
  @Transactional
  public WorkRecord theCase(CaseId id, @Nullable Instant asOf) {
    RecordedCase found = require(id);
    List<RecordedTask> ofCase = tasks.ofCase(id.value());
    openings.opened(CASE, id.value());
    return assembly.of(found, ofCase, new RecordMoment(openings.now(), asOf, false));
  }

  /**
   * Shows what is masked, this once. Persons of ANONYMISED work stay pseudonyms.
   *
   * @throws InvalidRequest when the reason is missing, too short or too long
   */
  @Transactional
  public WorkRecord revealTask(TaskId id, String given) {
    RecordedTask found = require(id);
    String reason = RecordOpenings.requireReason(given);
    openings.revealed(TASK, id.value(), reason, shown(found.task().visibility()));
    return assembly.of(found, new RecordMoment(openings.now(), null, true));
  }

  /** As {@link #revealTask}, of a case and its tasks. */
  @Transactional
  public WorkRecord revealCase(CaseId id, String given) {
    RecordedCase found = require(id);
    String reason = RecordOpenings.requireReason(given);
    List<RecordedTask> ofCase = tasks.ofCase(id.value());
    openings.revealed(CASE, id.value(), reason, shown(found.theCase().visibility()));
    ofCase.forEach(
        each ->
            openings.revealed(
                TASK, each.task().taskId().value(), reason, shown(each.task().visibility())));
    return assembly.of(found, ofCase, new RecordMoment(openings.now(), null, true));
  }

  /** The diagram of the task, as XML. */
  @Transactional(readOnly = true)
  public String diagram(TaskId id) {
    return tasks.diagram(id).orElseThrow(() -> new NotFound(TASK));
  }

  /** The diagram of the case, as XML. */
  @Transactional(readOnly = true)
  public String diagram(CaseId id) {
    return cases.diagram(id).orElseThrow(() -> new NotFound(CASE));
  }

  private RecordedTask require(TaskId id) {
    authorizations.require(CurrentActor.get(), Permissions.AUDIT_READ);
    return tasks.find(id).orElseThrow(() -> new NotFound(TASK));
  }

  private RecordedCase require(CaseId id) {
    authorizations.require(CurrentActor.get(), Permissions.AUDIT_READ);
    return cases.find(id).orElseThrow(() -> new NotFound(CASE));
  }

  /** Mails name their writers: those of ANONYMISED work are never shown. */
  private static String[] shown(Visibility visibility) {
    return visibility == Visibility.ANONYMISED
        ? new String[] {"title", "description", "comments", "inputs"}
        : new String[] {"title", "description", "comments", "inputs", "mails", "persons"};
  }
}
