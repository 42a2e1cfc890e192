package org.orgo.studio.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.DecisionTable.TableRow;
import org.orgo.insights.cells.MinimumGroup;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.coverage.RecordedCoverage.UsedRow;
import org.orgo.studio.replay.outcome.SplitSignals;
import org.orgo.studio.replay.tables.TableAnswers;
import org.orgo.tasks.comparison.RowUse;
import org.orgo.tasks.comparison.WorkComparison;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which rows of a table decided about nothing lately, and which were often set right by
 * people. A row keeps its id from version to version, so what an earlier version decided counts.
 */
@Service
public class CoverageDesk {

  private static final Duration WINDOW = Duration.ofDays(90);

  /** As many as a replay takes. */
  private static final int MAX_TASKS = 20_000;

  private final TableAnswers tables;
  private final WorkComparison work;
  private final MinimumGroup groups;
  private final Clock clock;

  CoverageDesk(TableAnswers tables, WorkComparison work, MinimumGroup groups, Clock clock) {
    this.tables = tables;
    this.work = work;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * @param key of the table, such as {@code label-routing}
   * @throws NotAllowed without the right to edit processes
   * @throws NotFound when no such table is live
   */
  @Transactional(readOnly = true)
  public RecordedCoverage of(String key) {
    if (!CurrentActor.get().may(Permissions.PROCESS_EDIT)) {
      throw new NotAllowed(Permissions.PROCESS_EDIT);
    }
    DecisionTable table = tables.live(key);
    Instant since = clock.instant().minus(WINDOW).truncatedTo(ChronoUnit.MICROS);
    Map<String, List<RowUse>> used =
        work.rowsUsed(key, since, MAX_TASKS).stream().collect(Collectors.groupingBy(RowUse::row));
    int minimum = groups.ofSensitive();
    List<UsedRow> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      List<RowUse> uses = used.getOrDefault(row.id(), List.of());
      rows.add(
          new UsedRow(
              rows.size() + 1,
              row.id(),
              shown(uses, RowUse::work, minimum),
              shown(uses, RowUse::rerouted, minimum),
              shown(uses, RowUse::complaints, minimum)));
    }
    return new RecordedCoverage(key, since, !used.isEmpty(), minimum, rows);
  }

  private static int shown(List<RowUse> uses, ToIntFunction<RowUse> part, int minimum) {
    int total = uses.stream().mapToInt(part).sum();
    int readable = uses.stream().filter(RowUse::readable).mapToInt(part).sum();
    return new SplitSignals(total, readable).shown(minimum);
  }
}
