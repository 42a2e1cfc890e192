package org.orgo.studio.replay.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.orgo.insights.cells.MinimumGroup;
import org.orgo.people.CurrentActor;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.outcome.ReadableSignals.SignalWork;
import org.orgo.studio.replay.outcome.ReplayResult.RowCoverage;
import org.orgo.studio.replay.outcome.ReplaySummary.CoveredRow;
import org.orgo.studio.replay.outcome.ReplaySummary.CoveredTable;
import org.orgo.studio.replay.outcome.ReplaySummary.FailureCount;
import org.orgo.studio.replay.outcome.ReplaySummary.QueueFlow;
import org.orgo.studio.replay.persistence.ReplayItemMapper;
import org.orgo.studio.replay.persistence.ReplayItemMapper.ItemKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums up a replay for whoever looks at it now. */
@Component
public class ReplaySummaries {

  private final ReplayItemMapper stored;
  private final ReadableSignals readable;
  private final PathOutcomes paths;
  private final MinimumGroup groups;
  private final ObjectMapper json;

  ReplaySummaries(
      ReplayItemMapper stored,
      ReadableSignals readable,
      PathOutcomes paths,
      MinimumGroup groups,
      ObjectMapper json) {
    this.stored = stored;
    this.readable = readable;
    this.paths = paths;
    this.groups = groups;
    this.json = json;
  }

  /**
   * @param replay one that is ready
   */
  @Transactional(readOnly = true)
  public ReplaySummary of(Replay replay) {
    ReplayResult result = result(replay);
    int minimum = groups.ofSensitive();
    List<ItemKey> items = stored.keys(CurrentTenant.require(), replay.replayId());
    Set<UUID> seen = readable.titles(items.stream().map(ReplaySummaries::work).toList()).keySet();
    List<QueueFlow> flows = flows(items, seen, minimum);
    return new ReplaySummary(
        result.signals(),
        result.oldest(),
        result.newest(),
        minimum,
        changes(items, seen, flows, minimum),
        flows,
        tables(result, shownTo(replay), minimum),
        failures(result, shownTo(replay), minimum),
        result.walked() == null ? null : paths.summary(replay, result.walked(), minimum));
  }

  private ReplayResult result(Replay replay) {
    try {
      return json.treeToValue(replay.result(), ReplayResult.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(
          "The result of replay %s cannot be read".formatted(replay.replayId()), unreadable);
    }
  }

  private static SignalWork work(ItemKey item) {
    return new SignalWork(item.signalId(), item.taskId(), item.caseId(), item.reportedBy());
  }

  private static List<QueueFlow> flows(List<ItemKey> items, Set<UUID> seen, int minimum) {
    List<QueueFlow> flows = new ArrayList<>();
    grouped(items, item -> isElsewhere(item) ? List.of(flow(item)) : List.of(), seen)
        .forEach(
            (flow, signals) ->
                flows.add(new QueueFlow(flow.fromRole(), flow.toRole(), signals.shown(minimum))));
    flows.removeIf(flow -> flow.signals() == 0);
    flows.sort(
        Comparator.comparing(QueueFlow::signals)
            .reversed()
            .thenComparing(QueueFlow::fromRole)
            .thenComparing(QueueFlow::toRole));
    return flows;
  }

  private static boolean isElsewhere(ItemKey item) {
    return item.changes().contains(DecisionChange.ELSEWHERE.name());
  }

  private static QueueFlow flow(ItemKey item) {
    return new QueueFlow(item.fromRole(), item.toRole(), 0);
  }

  /** What goes elsewhere is the sum of what is shown of it: a total would tell the rest. */
  private static Map<DecisionChange, Integer> changes(
      List<ItemKey> items, Set<UUID> seen, List<QueueFlow> flows, int minimum) {
    Map<DecisionChange, Integer> changes = new EnumMap<>(DecisionChange.class);
    grouped(items, item -> item.changes().stream().map(DecisionChange::valueOf).toList(), seen)
        .forEach((change, signals) -> changes.put(change, signals.shown(minimum)));
    changes.put(DecisionChange.ELSEWHERE, flows.stream().mapToInt(QueueFlow::signals).sum());
    changes.values().removeIf(signals -> signals == 0);
    return changes;
  }

  private static <K> Map<K, SplitSignals> grouped(
      List<ItemKey> items, Function<ItemKey, Collection<K>> groups, Set<UUID> seen) {
    Map<K, SplitSignals> counted = new LinkedHashMap<>();
    for (ItemKey item : items) {
      SplitSignals one = new SplitSignals(1, seen.contains(item.signalId()) ? 1 : 0);
      groups.apply(item).forEach(group -> counted.merge(group, one, SplitSignals::plus));
    }
    return counted;
  }

  /** Whose share of the signals was counted; all others are shown what may be shown to anybody. */
  private static boolean shownTo(Replay replay) {
    return CurrentActor.get().user().filter(replay.requestedBy()::equals).isPresent();
  }

  private static List<CoveredTable> tables(ReplayResult result, boolean own, int minimum) {
    return result.tables().stream()
        .map(
            table ->
                new CoveredTable(
                    table.table(),
                    table.asked(),
                    table.rows().stream().map(row -> row(row, own, minimum)).toList()))
        .toList();
  }

  private static CoveredRow row(RowCoverage row, boolean own, int minimum) {
    return new CoveredRow(
        row.number(),
        row.row(),
        row.description(),
        shown(row.before(), own, minimum),
        shown(row.after(), own, minimum),
        shown(row.matched(), own, minimum));
  }

  private static List<FailureCount> failures(ReplayResult result, boolean own, int minimum) {
    return result.failures().stream()
        .map(each -> new FailureCount(each.sentence(), shown(each.signals(), own, minimum)))
        .toList();
  }

  private static int shown(SplitSignals signals, boolean own, int minimum) {
    return (own ? signals : signals.ofOthers()).shown(minimum);
  }
}
