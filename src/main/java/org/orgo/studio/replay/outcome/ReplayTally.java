package org.orgo.studio.replay.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.engine.decisions.DecisionFailed;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.DecisionTable.TableRow;
import org.orgo.engine.decisions.Decisions;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.signals.RecordedSignal;
import org.orgo.studio.replay.outcome.ReplayResult.CountedFailure;
import org.orgo.studio.replay.outcome.ReplayResult.RowCoverage;
import org.orgo.studio.replay.outcome.ReplayResult.TableCoverage;

/** Counts a replay while it runs. Belongs to one thread. */
public final class ReplayTally {

  private static final int MAX_SENTENCES = 20;

  private final Map<String, DecisionTable> candidates;
  private final Decisions decisions;
  private final Map<String, Map<String, Hits>> hits = new HashMap<>();
  private final Map<String, SplitCount> failures = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private int signals;
  private Instant oldest;
  private Instant newest;

  private static final class Hits {
    private final SplitCount before = new SplitCount();
    private final SplitCount after = new SplitCount();
    private final SplitCount matched = new SplitCount();
  }

  /** Belongs to one thread. */
  private static final class SplitCount {
    private int total;
    private int readable;

    void add(boolean read) {
      total++;
      readable += read ? 1 : 0;
    }

    SplitSignals signals() {
      return new SplitSignals(total, readable);
    }
  }

  /**
   * @param decisions to ask which rows match beside those that decide
   */
  public ReplayTally(Map<DecisionKey, DecisionTable> candidates, Decisions decisions) {
    this.candidates =
        candidates.values().stream()
            .collect(Collectors.toMap(table -> table.key().value(), table -> table));
    this.decisions = decisions;
  }

  public int signals() {
    return signals;
  }

  /**
   * Counts a signal; it is an item where the two differ.
   *
   * @param readable whether whoever asked for the replay may read it
   */
  public Optional<ReplayItem> add(RecordedSignal signal, TwoDecisions decided, boolean readable) {
    signals++;
    newest = newest == null ? signal.receivedAt() : newest;
    oldest = signal.receivedAt();
    decided.tracesBefore().forEach(trace -> rows(trace).forEach(row -> row.before.add(readable)));
    decided.tracesAfter().forEach(trace -> rows(trace).forEach(row -> row.after.add(readable)));
    decided.askedAfter().forEach((key, inputs) -> countMatching(key, inputs, readable));
    countFailure(decided.failureAfter(), readable);
    List<DecisionChange> changes = decided.changes();
    return changes.isEmpty() ? Optional.empty() : Optional.of(item(signal, decided, changes));
  }

  private ReplayItem item(
      RecordedSignal signal, TwoDecisions decided, List<DecisionChange> changes) {
    return new ReplayItem(
        signal.signalId(),
        signal.taskId(),
        signal.caseId(),
        signal.reportedBy(),
        signal.receivedAt(),
        changes,
        decided.before(candidates.keySet()),
        decided.after(candidates.keySet()));
  }

  public ReplayResult result() {
    return new ReplayResult(
        signals,
        oldest,
        newest,
        candidates.values().stream().map(this::coverage).toList(),
        failures.entrySet().stream()
            .map(each -> new CountedFailure(each.getKey(), each.getValue().signals()))
            .toList(),
        null);
  }

  private TableCoverage coverage(DecisionTable table) {
    String key = table.key().value();
    List<RowCoverage> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      Hits found = hits(key, row.id());
      rows.add(
          new RowCoverage(
              rows.size() + 1,
              row.id(),
              row.description().isBlank() ? cells(row) : row.description(),
              found.before.signals(),
              found.after.signals(),
              found.matched.signals()));
    }
    return new TableCoverage(key, asked.contains(key), rows);
  }

  /** What it asks for and answers, as it is written. */
  private static String cells(TableRow row) {
    return filled(row.inputs()) + " → " + filled(row.outputs());
  }

  private static String filled(Map<String, String> cells) {
    return cells.values().stream()
        .filter(cell -> !cell.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private List<Hits> rows(DecisionTrace trace) {
    if (!candidates.containsKey(trace.table())) {
      return List.of();
    }
    asked.add(trace.table());
    return trace.rules().stream().map(row -> hits(trace.table(), row.id())).toList();
  }

  private void countMatching(String key, Map<String, Object> inputs, boolean readable) {
    if (candidates.containsKey(key)) {
      matching(key, inputs).forEach(row -> hits(key, row).matched.add(readable));
    }
  }

  private void countFailure(String sentence, boolean readable) {
    if (sentence != null && (failures.size() < MAX_SENTENCES || failures.containsKey(sentence))) {
      failures.computeIfAbsent(sentence, any -> new SplitCount()).add(readable);
    }
  }

  private List<String> matching(String key, Map<String, Object> inputs) {
    try {
      return decisions.matching(candidates.get(key), inputs);
    } catch (DecisionFailed counted) {
      return List.of(); // the decision itself has failed on it as well
    }
  }

  private Hits hits(String table, String row) {
    return hits.computeIfAbsent(table, key -> new HashMap<>())
        .computeIfAbsent(row, id -> new Hits());
  }
}
