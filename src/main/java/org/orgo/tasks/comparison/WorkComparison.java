package org.orgo.tasks.comparison;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.persistence.WorkComparisonMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what became of tasks, apart for two versions, and apart for what the actor may read. */
@Service
public class WorkComparison {

  private final WorkComparisonMapper tasks;
  private final Viewers viewers;
  private final Clock clock;

  WorkComparison(WorkComparisonMapper tasks, Viewers viewers, Clock clock) {
    this.tasks = tasks;
    this.viewers = viewers;
    this.clock = clock;
  }

  /** For each side those that may be read, the others, and all together; none where none began. */
  @Transactional(readOnly = true)
  public List<ComparedFigures> of(ComparedWork compared) {
    return tasks.compare(CurrentTenant.require(), viewers.current(), compared, clock.instant());
  }

  /**
   * How the rows of a table, in whatever version, decided about the newest tasks; apart for what
   * the actor may read. Rows that decided about none are left out.
   *
   * @param table its key
   * @param since when the oldest was opened
   * @param limit how many tasks are looked at
   */
  @Transactional(readOnly = true)
  public List<RowUse> rowsUsed(String table, Instant since, int limit) {
    return tasks.rowsUsed(CurrentTenant.require(), viewers.current(), table, since, limit);
  }
}
