package org.orgo.compliance.retention.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.orgo.compliance.retention.DeletionRun;
import org.orgo.compliance.retention.PlannedDeletion;
import org.orgo.compliance.retention.RetentionPlan;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/retention")
class RetentionController {

  private final RetentionPlan plan;

  RetentionController(RetentionPlan plan) {
    this.plan = plan;
  }

  /**
   * @param retentionDays for how many days what is over is kept
   * @param own whether the organization chose them; else its profile says so
   */
  record PlanView(int retentionDays, boolean own, String profile, List<PlannedDeletion> items) {}

  /**
   * @param itemsHeld were due, and are kept by a hold
   * @param deletedRows how many rows went, by table
   * @param sha256 of the ids deleted, in order, a line each; absent until it is done
   */
  record DeletionRunView(
      UUID runId,
      LocalDate dueOn,
      int retentionDays,
      Instant endedBefore,
      int itemsTotal,
      int itemsDeleted,
      int itemsHeld,
      ObjectNode deletedRows,
      @Nullable String sha256,
      Instant startedAt,
      @Nullable Instant finishedAt) {

    static DeletionRunView of(DeletionRun run) {
      return new DeletionRunView(
          run.runId().value(),
          run.dueOn(),
          run.retentionDays(),
          run.endedBefore(),
          run.itemsTotal(),
          run.itemsDeleted(),
          run.itemsHeld(),
          run.deletedRows(),
          run.sha256(),
          run.startedAt(),
          run.finishedAt());
    }
  }

  /** Shows what is deleted in the next twelve months, day by day and kind by kind, and why. */
  @GetMapping("/plan")
  PlanView getRetentionPlan() {
    RetentionPlan.Reason why = plan.reason();
    return new PlanView(why.days(), why.own(), why.profile(), plan.next());
  }

  /** Lists the certificates of what was deleted, newest first. */
  @GetMapping("/runs")
  Page<DeletionRunView> listDeletionRuns(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return plan.runs(PageRequest.of(limit, cursor)).map(DeletionRunView::of);
  }
}
