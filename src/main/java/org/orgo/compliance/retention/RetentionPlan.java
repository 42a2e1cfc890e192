package org.orgo.compliance.retention;

import java.time.LocalDate;
import java.util.List;
import org.orgo.compliance.retention.persistence.DeletionPlanMapper;
import org.orgo.compliance.retention.persistence.DeletionRunMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who reads the audit what is deleted when and why, and what was. */
@Service
public class RetentionPlan {

  private static final int MONTHS = 12;

  private final DeletionPlanMapper plan;
  private final DeletionRunMapper runs;
  private final RetentionRule rule;

  RetentionPlan(DeletionPlanMapper plan, DeletionRunMapper runs, RetentionRule rule) {
    this.plan = plan;
    this.runs = runs;
    this.rule = rule;
  }

  /**
   * Why something goes.
   *
   * @param days for how many an item is kept after it ended
   * @param own whether the organization chose them; else its profile says so
   */
  public record Reason(int days, boolean own, String profile) {}

  /**
   * @throws NotAllowed for who does not read the audit
   */
  @Transactional(readOnly = true)
  public Reason reason() {
    requireRight();
    return new Reason(rule.days(), rule.isOwn(), rule.profile());
  }

  /**
   * What goes in the next twelve months, day by day and kind by kind, as far as it has ended by
   * now.
   *
   * @throws NotAllowed for who does not read the audit
   */
  @Transactional(readOnly = true)
  public List<PlannedDeletion> next() {
    requireRight();
    LocalDate first = rule.nextNight();
    return plan.planned(
        CurrentTenant.require(),
        rule.zone().getId(),
        rule.days(),
        first,
        rule.endedBefore(first.plusMonths(MONTHS)));
  }

  /**
   * The certificates, newest first.
   *
   * @throws NotAllowed for who does not read the audit
   */
  @Transactional(readOnly = true)
  public Page<DeletionRun> runs(PageRequest page) {
    requireRight();
    List<DeletionRun> found = runs.list(CurrentTenant.require(), page.after(), page.limit() + 1);
    return Page.cut(
        found, page.limit(), each -> new Cursor(each.startedAt(), each.runId().value()));
  }

  private static void requireRight() {
    if (!CurrentActor.get().may(Permissions.AUDIT_READ)) {
      throw new NotAllowed(Permissions.AUDIT_READ);
    }
  }
}
