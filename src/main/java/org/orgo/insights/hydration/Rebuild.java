package org.orgo.insights.hydration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orgo.insights.persistence.ChangeMapper;
import org.orgo.insights.persistence.HydrationState;
import org.orgo.insights.persistence.ItemKind;
import org.orgo.insights.persistence.RebuildMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the facts of the current organization anew, in place and a month a transaction: readers see
 * a month as it was or as it is, and a rebuild that was stopped goes on where it was.
 */
@Component
class Rebuild {

  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  private final InsightsRegister register;
  private final ChangeMapper changes;
  private final RebuildMapper rows;
  private final FactWriter writer;
  private final Retention retention;

  Rebuild(
      InsightsRegister register,
      ChangeMapper changes,
      RebuildMapper rows,
      FactWriter writer,
      Retention retention) {
    this.register = register;
    this.changes = changes;
    this.rows = rows;
    this.writer = writer;
    this.retention = retention;
  }

  /** Begins a rebuild, unless one is under way. */
  @Transactional
  public void begin() {
    changes.lock(CurrentTenant.require());
    if (register.state().map(HydrationState::rebuiltUntil).isEmpty()) {
      beginLocked();
    }
  }

  /**
   * Makes one month of a rebuild that is under way; begins one for an organization without facts.
   *
   * @return whether there may be more to do
   */
  @Transactional
  public boolean step() {
    changes.lock(CurrentTenant.require());
    return stepLocked();
  }

  /** The same, and nothing while another node is at it. */
  @Transactional
  public boolean stepIfFree() {
    return changes.tryLock(CurrentTenant.require()) && stepLocked();
  }

  private void beginLocked() {
    register.enter();
    retention.apply();
    writer.writePersonsAndGroups();
    register.rebuiltUntil(BEGINNING);
  }

  private boolean stepLocked() {
    Optional<HydrationState> state = register.state();
    if (state.isEmpty()) {
      beginLocked();
      return true;
    }
    LocalDate from = state.get().rebuiltUntil();
    if (from == null) {
      return false;
    }
    OrganizationId organization = CurrentTenant.require();
    changes.preferIndexes();
    Optional<LocalDate> month = rows.nextMonth(organization, from);
    month.ifPresent(begins -> make(organization, begins));
    LocalDate to = month.map(begins -> begins.plusMonths(1)).orElse(END);
    rows.forgetGone(organization, from, to);
    register.rebuiltUntil(month.isPresent() ? to : null);
    return month.isPresent();
  }

  private void make(OrganizationId organization, LocalDate month) {
    LocalDate to = month.plusMonths(1);
    make(ItemKind.TASK, rows.tasks(organization, month, to));
    make(ItemKind.CASE, rows.cases(organization, month, to));
    make(ItemKind.SIGNAL, rows.signals(organization, month, to));
    make(ItemKind.CHECKIN, rows.checkins(organization, month, to));
  }

  private void make(ItemKind kind, List<String> ids) {
    for (int from = 0; from < ids.size(); from += HydrationBatch.SIZE) {
      int to = Math.min(from + HydrationBatch.SIZE, ids.size());
      writer.write(new ChangedItems().add(kind, ids.subList(from, to)));
    }
  }
}
