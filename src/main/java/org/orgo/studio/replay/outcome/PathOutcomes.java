package org.orgo.studio.replay.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.outcome.PathSummary.PathCount;
import org.orgo.studio.replay.outcome.ReplayResult.WalkedTasks;
import org.orgo.studio.replay.paths.PathChange;
import org.orgo.studio.replay.persistence.ReplayItemMapper;
import org.orgo.studio.replay.persistence.ReplayItemMapper.StoredPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the paths that a replay found to whoever looks at it now. */
@Component
public class PathOutcomes {

  private static final int AT_ONCE = 250;

  private final ReplayItemMapper stored;
  private final ReadableSignals readable;

  PathOutcomes(ReplayItemMapper stored, ReadableSignals readable) {
    this.stored = stored;
    this.readable = readable;
  }

  /** Sums are of what is shown: a total would tell the rest. */
  @Transactional(readOnly = true)
  public PathSummary summary(Replay replay, WalkedTasks walked, int minimum) {
    List<StoredPath> paths =
        stored.paths(CurrentTenant.require(), replay.replayId(), null, null, null, null);
    Set<UUID> seen = readable.ofTasks(paths.stream().map(StoredPath::taskId).toList()).keySet();
    Map<PathCount, SplitSignals> counted = new LinkedHashMap<>();
    for (StoredPath path : paths) {
      SplitSignals one = new SplitSignals(1, seen.contains(path.taskId()) ? 1 : 0);
      counted.merge(count(path, 0), one, SplitSignals::plus);
    }
    List<PathCount> steps = new ArrayList<>();
    counted.forEach(
        (step, tasks) ->
            steps.add(
                new PathCount(
                    step.change(),
                    step.state(),
                    step.stateName(),
                    step.action(),
                    step.before(),
                    step.after(),
                    tasks.shown(minimum))));
    steps.removeIf(step -> step.tasks() == 0);
    steps.sort(Comparator.comparing(PathCount::tasks).reversed());
    return new PathSummary(
        walked.tasks(),
        walked.oldest(),
        walked.newest(),
        sum(steps, PathChange.OTHER_PATH),
        sum(steps, PathChange.STUCK),
        steps);
  }

  /**
   * The tasks that the actor may read, newest first.
   *
   * @param state null for any
   * @param action null for any
   */
  @Transactional(readOnly = true)
  public Page<ReadReplayPath> list(Replay replay, String state, String action, PageRequest page) {
    List<ReadReplayPath> found = new ArrayList<>();
    Cursor after = page.after();
    List<StoredPath> rows;
    do {
      rows =
          stored.paths(CurrentTenant.require(), replay.replayId(), state, action, after, AT_ONCE);
      Map<UUID, String> titles = readable.ofTasks(rows.stream().map(StoredPath::taskId).toList());
      rows.stream()
          .filter(row -> titles.containsKey(row.taskId()))
          .forEach(row -> found.add(read(row, titles.get(row.taskId()))));
      after = rows.isEmpty() ? after : cursor(rows.get(rows.size() - 1));
    } while (rows.size() == AT_ONCE && found.size() <= page.limit());
    return Page.cut(found, page.limit(), each -> new Cursor(each.openedAt(), each.taskId()));
  }

  private static int sum(List<PathCount> steps, PathChange change) {
    return steps.stream().filter(step -> step.change() == change).mapToInt(PathCount::tasks).sum();
  }

  private static PathCount count(StoredPath path, int tasks) {
    return new PathCount(
        PathChange.valueOf(path.change()),
        path.state(),
        path.stateName(),
        path.action(),
        path.before(),
        path.after(),
        tasks);
  }

  private static ReadReplayPath read(StoredPath path, String title) {
    return new ReadReplayPath(
        path.taskId(),
        title,
        path.openedAt(),
        PathChange.valueOf(path.change()),
        path.state(),
        path.stateName(),
        path.action(),
        path.before(),
        path.after());
  }

  private static Cursor cursor(StoredPath path) {
    return new Cursor(path.openedAt(), path.taskId());
  }
}
