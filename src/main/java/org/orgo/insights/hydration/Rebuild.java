package org.orgo.insights.hydration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orgo.insights.persistence.ChangeMapper;
import org.orgo.insights.persistence.HydrationState;
import org.orgo.insights.persistence.RebuildMapper;
import org.orgo.platform.tenancy.CurrentTenant;
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
  private final RebuiltMonths months;
  private final Retention retention;

  Rebuild(
      InsightsRegister register,
      ChangeMapper changes,
      RebuildMapper rows,
      RebuiltMonths months,
      Retention retention) {
    this.register = register;
    this.changes = changes;
    this.rows = rows;
    this.months = months;
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
   * Makes the next months of a rebuild that is under way; begins one for an organization without
   * facts.
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
    months.writePersonsAndGroups();
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
    changes.preferIndexes();
    List<MonthOfRows> next = next(from);
    if (next.isEmpty()) {
      rows.forgetGone(CurrentTenant.require(), from, END);
      register.rebuiltUntil(null);
      return false;
    }
    months.make(next);
    register.rebuiltUntil(next.get(next.size() - 1).to());
    return true;
  }

  /** The next months in which something was created, with the empty time before each. */
  private List<MonthOfRows> next(LocalDate from) {
    List<MonthOfRows> next = new ArrayList<>();
    LocalDate since = from;
    while (next.size() < RebuiltMonths.AT_A_TIME) {
      Optional<LocalDate> month = rows.nextMonth(CurrentTenant.require(), since);
      if (month.isEmpty()) {
        return next;
      }
      next.add(new MonthOfRows(since, month.get()));
      since = month.get().plusMonths(1);
    }
    return next;
  }
}
