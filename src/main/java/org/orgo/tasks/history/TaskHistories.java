package org.orgo.tasks.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.history.TaskHistory.RecordedMove;
import org.orgo.tasks.persistence.TaskHistoryMapper;
import org.orgo.tasks.persistence.TaskHistoryMapper.RecordedEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the tasks of the current organization went through, the newest first. */
@Service
@Transactional(readOnly = true)
public class TaskHistories {

  private static final String ESCALATED = "ESCALATED";

  private final TaskHistoryMapper rows;

  TaskHistories(TaskHistoryMapper rows) {
    this.rows = rows;
  }

  /**
   * How many tasks there are, up to a limit.
   *
   * @param since when the oldest was opened
   */
  public int count(Instant since, int limit) {
    return rows.count(CurrentTenant.require(), since, limit);
  }

  /**
   * @param after the last one of the page before; null for the first page
   */
  public List<TaskHistory> page(Instant since, Cursor after, int limit) {
    Map<UUID, TaskHistory> found = new LinkedHashMap<>();
    for (RecordedEvent event : rows.page(CurrentTenant.require(), since, after, limit)) {
      TaskHistory history =
          found.computeIfAbsent(
              event.taskId(),
              id -> new TaskHistory(id, event.openedAt(), event.began(), new ArrayList<>()));
      if (event.kind() != null) {
        history.moves().add(move(event));
      }
    }
    return List.copyOf(found.values());
  }

  private static RecordedMove move(RecordedEvent event) {
    boolean escalation = event.kind().equals(ESCALATED);
    return new RecordedMove(
        escalation,
        event.byPerson(),
        event.action(),
        escalation ? ESCALATED : event.status(),
        event.waitState());
  }
}
