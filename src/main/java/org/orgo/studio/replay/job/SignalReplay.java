package org.orgo.studio.replay.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.Decisions;
import org.orgo.platform.paging.Cursor;
import org.orgo.routing.RoutingDesk;
import org.orgo.signals.RecordedSignal;
import org.orgo.signals.RecordedSignals;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.outcome.ReadableSignals;
import org.orgo.studio.replay.outcome.ReplayItem;
import org.orgo.studio.replay.outcome.ReplayResult;
import org.orgo.studio.replay.outcome.ReplayTally;
import org.orgo.studio.replay.outcome.TwoDecisions;
import org.orgo.studio.replay.tables.ReplayTables;
import org.springframework.stereotype.Component;

/**
 * Decides recorded signals twice, by the tables in use and by a candidate's, batch by batch. It
 * works in one thread and rests after each batch, so that those who work meanwhile are not kept
 * waiting; no connection is held while it decides.
 */
@Component
class SignalReplay {

  private static final int BATCH = 500;
  private static final Duration MAX_TIME = Duration.ofMinutes(5);

  /** The share of its time that it leaves to others. */
  private static final int REST_OF = 10;

  private final RecordedSignals signals;
  private final ReplayTables tables;
  private final ReadableSignals readable;
  private final ReplayQueue queue;

  SignalReplay(
      RecordedSignals signals, ReplayTables tables, ReadableSignals readable, ReplayQueue queue) {
    this.signals = signals;
    this.tables = tables;
    this.readable = readable;
    this.queue = queue;
  }

  /** The tables are so slow that a replay would not end. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(int done, int total) {
      super(
          "It was stopped after %d minutes, with %d of %d signals done: the tables are slow"
              .formatted(MAX_TIME.toMinutes(), done, total));
    }
  }

  /**
   * Empty when it was cancelled or another node took it over.
   *
   * @param more how many tasks are walked after it
   */
  Optional<ReplayResult> run(Replay replay, int more) {
    Map<DecisionKey, DecisionTable> candidates = tables.read(queue.files(replay));
    if (!ReplayTables.isRouting(candidates)) {
      return Optional.of(ReplayResult.NO_SIGNALS);
    }
    RoutingDesk live = tables.desk(tables.decisions(Map.of()));
    Decisions tried = tables.decisions(candidates);
    RoutingDesk candidate = tables.desk(tried);
    ReplayTally tally = new ReplayTally(candidates, tried);
    Instant since = replay.since() == null ? Instant.EPOCH : replay.since();
    int total = signals.count(since, replay.maxSignals());
    long begun = System.nanoTime();
    Cursor after = null;
    List<RecordedSignal> batch;
    do {
      long batchBegun = System.nanoTime();
      batch = signals.page(since, after, Math.min(BATCH, total - tally.signals()));
      List<ReplayItem> items = decide(batch, live, candidate, tally);
      if (!queue.progress(replay, tally.signals(), total + more, items)) {
        return Optional.empty();
      }
      requireTime(begun, tally.signals(), total);
      after = batch.isEmpty() ? after : last(batch);
      LockSupport.parkNanos((System.nanoTime() - batchBegun) / REST_OF);
    } while (!batch.isEmpty() && tally.signals() < total);
    return Optional.of(tally.result());
  }

  private List<ReplayItem> decide(
      List<RecordedSignal> batch, RoutingDesk live, RoutingDesk candidate, ReplayTally tally) {
    Set<UUID> seen = readable.among(batch);
    List<ReplayItem> items = new ArrayList<>();
    for (RecordedSignal signal : batch) {
      TwoDecisions decided = TwoDecisions.about(signal.facts(), live, candidate);
      tally.add(signal, decided, seen.contains(signal.signalId())).ifPresent(items::add);
    }
    return items;
  }

  private static Cursor last(List<RecordedSignal> batch) {
    RecordedSignal last = batch.get(batch.size() - 1);
    return new Cursor(last.receivedAt(), last.signalId());
  }

  private static void requireTime(long begun, int done, int total) {
    if (System.nanoTime() - begun > MAX_TIME.toNanos()) {
      throw new TooLong(done, total);
    }
  }
}
