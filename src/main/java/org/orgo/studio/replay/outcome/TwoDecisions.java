package org.orgo.studio.replay.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.engine.decisions.DecisionFailed;
import org.orgo.routing.PartialDecision;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.SignalFacts;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.studio.replay.outcome.DecidedSignal.DecidingRow;

/** One signal, decided by the tables in use and by a candidate's. */
public final class TwoDecisions {

  private final DeskAnswer before;
  private final DeskAnswer after;

  private TwoDecisions(DeskAnswer before, DeskAnswer after) {
    this.before = before;
    this.after = after;
  }

  /** What one desk made of it: a decision, or the sentence of its failure. */
  private record DeskAnswer(PartialDecision asked, RoutingDecision decision, String failure) {

    static DeskAnswer at(RoutingDesk desk, SignalFacts facts) {
      try {
        PartialDecision asked = desk.ask(facts);
        return new DeskAnswer(asked, asked.decision(), null);
      } catch (DecisionFailed failure) {
        return new DeskAnswer(null, null, failure.getMessage());
      }
    }

    List<DecisionTrace> traces() {
      return decision == null ? List.of() : decision.explanation().decisions();
    }
  }

  public static TwoDecisions about(SignalFacts facts, RoutingDesk live, RoutingDesk candidate) {
    return new TwoDecisions(DeskAnswer.at(live, facts), DeskAnswer.at(candidate, facts));
  }

  /** In what they differ; none when nobody would notice. */
  public List<DecisionChange> changes() {
    if (before.decision == null || after.decision == null) {
      return before.decision == after.decision
          ? List.of()
          : List.of(after.decision == null ? DecisionChange.FAILS : DecisionChange.MENDED);
    }
    return DecisionChange.between(before.decision, after.decision);
  }

  /**
   * @param changed the tables of the candidate, whose rows are named in any case
   */
  DecidedSignal before(Set<String> changed) {
    return told(before, after, changed);
  }

  DecidedSignal after(Set<String> changed) {
    return told(after, before, changed);
  }

  List<DecisionTrace> tracesBefore() {
    return before.traces();
  }

  List<DecisionTrace> tracesAfter() {
    return after.traces();
  }

  String failureAfter() {
    return after.failure;
  }

  /** What each table of the candidate was asked, by its key. */
  Map<String, Map<String, Object>> askedAfter() {
    return after.asked == null
        ? Map.of()
        : after.asked.answers().given().values().stream()
            .collect(Collectors.toMap(it -> it.table().value(), it -> it.inputs(), (a, b) -> a));
  }

  private static DecidedSignal told(DeskAnswer told, DeskAnswer other, Set<String> changed) {
    if (told.decision == null) {
      return DecidedSignal.failed(told.failure);
    }
    List<DecidingRow> rows = new ArrayList<>();
    for (DecisionTrace trace : told.traces()) {
      if (changed.contains(trace.table()) || !rows(trace).equals(rows(trace.table(), other))) {
        trace
            .rules()
            .forEach(row -> rows.add(new DecidingRow(trace.table(), row.id(), row.description())));
      }
    }
    return DecidedSignal.of(told.decision, rows);
  }

  private static List<String> rows(String table, DeskAnswer attempt) {
    return attempt.traces().stream()
        .filter(trace -> Objects.equals(trace.table(), table))
        .findFirst()
        .map(TwoDecisions::rows)
        .orElse(List.of());
  }

  private static List<String> rows(DecisionTrace trace) {
    return trace.rules().stream().map(DecisionTrace.TracedRule::id).toList();
  }
}
