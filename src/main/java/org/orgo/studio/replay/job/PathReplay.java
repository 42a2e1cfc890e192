package org.orgo.studio.replay.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.orgo.engine.deployment.model.LifecycleMoves;
import org.orgo.platform.paging.Cursor;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.outcome.ReplayResult;
import org.orgo.studio.replay.outcome.ReplayResult.WalkedTasks;
import org.orgo.studio.replay.paths.PathDeviation;
import org.orgo.studio.replay.paths.PathWalk;
import org.orgo.studio.replay.paths.ReplayedLifecycles;
import org.orgo.studio.replay.paths.ReplayedPath;
import org.orgo.tasks.history.TaskHistories;
import org.orgo.tasks.history.TaskHistory;
import org.springframework.stereotype.Component;

/**
 * Walks the recorded moves of tasks over the lifecycle in use and over a candidate's, batch by
 * batch. What does not fit the one in use either, since it happened in an earlier one, is counted
 * where the candidate differs from it.
 */
@Component
class PathReplay {

  private static final int BATCH = 500;

  /** The share of its time that it leaves to others. */
  private static final int REST_OF = 10;

  private final TaskHistories histories;
  private final ReplayedLifecycles lifecycles;
  private final ReplayQueue queue;

  PathReplay(TaskHistories histories, ReplayedLifecycles lifecycles, ReplayQueue queue) {
    this.histories = histories;
    this.lifecycles = lifecycles;
    this.queue = queue;
  }

  /** How many tasks it will walk. */
  int count(Replay replay) {
    return lifecycles.candidate(queue.files(replay)).isEmpty()
        ? 0
        : histories.count(since(replay), replay.maxSignals());
  }

  /**
   * Adds the paths to what was found about signals; empty when it was cancelled or another node
   * took it over.
   *
   * @param total how many tasks, as {@link #count} said
   */
  Optional<ReplayResult> run(Replay replay, ReplayResult signals, int total) {
    Optional<LifecycleMoves> candidate = lifecycles.candidate(queue.files(replay));
    if (candidate.isEmpty()) {
      return Optional.of(signals);
    }
    PathWalk live = new PathWalk(lifecycles.live());
    PathWalk tried = new PathWalk(candidate.get());
    int done = 0;
    Instant newest = null;
    Cursor after = null;
    List<TaskHistory> batch;
    do {
      long begun = System.nanoTime();
      batch = histories.page(since(replay), after, Math.min(BATCH, total - done));
      done += batch.size();
      if (!batch.isEmpty()) {
        newest = newest == null ? batch.get(0).openedAt() : newest;
        TaskHistory last = batch.get(batch.size() - 1);
        after = new Cursor(last.openedAt(), last.taskId());
      }
      if (!queue.walked(
          replay,
          signals.signals() + done,
          signals.signals() + total,
          leaving(batch, live, tried))) {
        return Optional.empty();
      }
      LockSupport.parkNanos((System.nanoTime() - begun) / REST_OF);
    } while (!batch.isEmpty() && done < total);
    Instant oldest = after == null ? null : after.time();
    return Optional.of(signals.with(new WalkedTasks(done, oldest, newest)));
  }

  private static List<ReplayedPath> leaving(
      List<TaskHistory> batch, PathWalk live, PathWalk tried) {
    List<ReplayedPath> paths = new ArrayList<>();
    for (TaskHistory task : batch) {
      Optional<PathDeviation> left = tried.leaves(task);
      if (left.isPresent() && !left.equals(live.leaves(task))) {
        paths.add(ReplayedPath.of(task.taskId(), task.openedAt(), left.get()));
      }
    }
    return paths;
  }

  private static Instant since(Replay replay) {
    return replay.since() == null ? Instant.EPOCH : replay.since();
  }
}
