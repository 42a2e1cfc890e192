package org.orgo.studio.replay.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.outcome.ReadableSignals.SignalWork;
import org.orgo.studio.replay.persistence.ReplayItemMapper;
import org.orgo.studio.replay.persistence.ReplayItemMapper.StoredItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the items of a replay that the actor may read now. */
@Component
public class ReplayItems {

  private static final int AT_ONCE = 250;

  private final ReplayItemMapper stored;
  private final ReadableSignals readable;
  private final PathOutcomes paths;

  ReplayItems(ReplayItemMapper stored, ReadableSignals readable, PathOutcomes paths) {
    this.stored = stored;
    this.readable = readable;
    this.paths = paths;
  }

  /**
   * Which items somebody asks for; each part may be null.
   *
   * @param fromRole whose queue it went to
   * @param toRole whose queue it would go to
   */
  public record ItemFilter(DecisionChange change, String fromRole, String toRole) {

    public boolean isEmpty() {
      return change == null && fromRole == null && toRole == null;
    }
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public Page<ReadReplayItem> list(Replay replay, ItemFilter filter, PageRequest page) {
    List<ReadReplayItem> found = new ArrayList<>();
    Cursor after = page.after();
    List<StoredItem> rows;
    do {
      rows = rows(replay, filter, after);
      found.addAll(read(rows));
      after = rows.isEmpty() ? after : cursor(rows.get(rows.size() - 1));
    } while (rows.size() == AT_ONCE && found.size() <= page.limit());
    return Page.cut(found, page.limit(), item -> new Cursor(item.receivedAt(), item.signalId()));
  }

  /**
   * The tasks that would leave their paths, newest first.
   *
   * @param state where; null for anywhere
   * @param action by what; null for anything
   */
  @Transactional(readOnly = true)
  public Page<ReadReplayPath> tasks(Replay replay, String state, String action, PageRequest page) {
    return paths.list(replay, state, action, page);
  }

  private List<StoredItem> rows(Replay replay, ItemFilter filter, Cursor after) {
    return stored.list(
        CurrentTenant.require(),
        replay.replayId(),
        filter.change() == null ? null : filter.change().name(),
        filter.fromRole(),
        filter.toRole(),
        after,
        AT_ONCE);
  }

  private List<ReadReplayItem> read(List<StoredItem> rows) {
    Map<UUID, String> titles =
        readable.titles(
            rows.stream()
                .map(
                    row ->
                        new SignalWork(
                            row.signalId(), row.taskId(), row.caseId(), row.reportedBy()))
                .toList());
    return rows.stream()
        .filter(row -> titles.containsKey(row.signalId()))
        .map(row -> item(row, titles.get(row.signalId())))
        .toList();
  }

  private static ReadReplayItem item(StoredItem row, String title) {
    return new ReadReplayItem(
        row.signalId(),
        row.taskId(),
        row.caseId(),
        title,
        row.receivedAt(),
        row.changes().stream().map(DecisionChange::valueOf).toList(),
        row.before(),
        row.after());
  }

  private static Cursor cursor(StoredItem row) {
    return new Cursor(row.receivedAt(), row.signalId());
  }
}
