package org.orgo.compliance.retention;

import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.audit.hold.LegalHolds;
import org.orgo.compliance.retention.persistence.DeletionPlanMapper;
import org.orgo.compliance.retention.persistence.DeletionPlanMapper.PendingItem;
import org.orgo.compliance.retention.persistence.DeletionRunMapper;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One step of the night's deletion: what is due is noted once, then it goes in small transactions,
 * each of which asks the holds anew, and then the certificate is written. Whatever ends a node, the
 * next step goes on where the last one was committed. Nodes take turns by a lock.
 */
@Component
public class DeletionSteps {

  static final int BATCH = 500;

  /** A case takes its tasks and mails with it. */
  static final int CASES = 50;

  private final DeletionPlanMapper plan;
  private final DeletionRunMapper runs;
  private final DeletionBatches batches;
  private final LegalHolds holds;
  private final AuditLog audit;

  DeletionSteps(
      DeletionPlanMapper plan,
      DeletionRunMapper runs,
      DeletionBatches batches,
      LegalHolds holds,
      AuditLog audit) {
    this.plan = plan;
    this.runs = runs;
    this.batches = batches;
    this.holds = holds;
    this.audit = audit;
  }

  /**
   * @return whether there is more to do tonight
   */
  @Transactional
  public boolean next() {
    holds.lock();
    DeletionRun run = runs.running(CurrentTenant.require()).orElse(null);
    return run == null ? begin() : goOn(run);
  }

  private boolean begin() {
    DeletionRun run = batches.tonight().orElse(null);
    if (run == null || runs.hasRunOf(CurrentTenant.require(), run.dueOn())) {
      return false;
    }
    runs.insert(CurrentTenant.require(), run);
    runs.noteItems(CurrentTenant.require(), run);
    return true;
  }

  private boolean goOn(DeletionRun run) {
    List<PendingItem> pending =
        plan.pending(CurrentTenant.require(), run.runId(), run.endedBefore(), BATCH);
    if (!pending.isEmpty()) {
      delete(run, pending);
      return true;
    }
    DeletedRows rest = batches.rest(run, BATCH);
    if (!rest.isEmpty()) {
      note(run, 0, rest);
      return true;
    }
    runs.finish(CurrentTenant.require(), run.runId(), batches.now());
    if (run.itemsTotal() > 0) {
      audit.record(LogCategory.SECURITY, "deletion.certified", "deletion_run", run.runId());
    }
    return false;
  }

  private void delete(DeletionRun run, List<PendingItem> pending) {
    RetainedKind kind = pending.get(0).kind();
    List<String> ids =
        pending.stream()
            .filter(item -> item.kind() == kind)
            .limit(kind == RetainedKind.CASE ? CASES : BATCH)
            .map(item -> item.itemId().toString())
            .toList();
    DeletedRows gone = batches.delete(kind, ids);
    runs.noteDeleted(CurrentTenant.require(), run.runId(), kind.name(), ids, batches.now());
    note(run, ids.size(), gone);
    CrashPoints.reach("deletion.batchDeleted");
  }

  private void note(DeletionRun run, int items, DeletedRows gone) {
    audit.record(
        LogCategory.SECURITY,
        "records.deleted",
        "deletion_run",
        run.runId(),
        gone.tables().toArray(String[]::new));
    runs.add(CurrentTenant.require(), run.runId(), items, gone.and(run.deletedRows()).asJson());
  }
}
