package org.orgo.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.PageRequest;
import org.orgo.tasks.filter.TaskQuery;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * Selects the tasks of a list; every part except the lists and the query may be null.
 *
 * @param overdueAt only those whose deadline lies before this instant
 * @param query what was asked for in the grammar of filters
 * @param after the last row of the previous page
 * @param limit rows of a page
 */
public record TaskFilter(
    List<String> statuses,
    List<String> severities,
    String ownerRole,
    UserId assignee,
    String type,
    String label,
    UUID caseId,
    Instant overdueAt,
    TaskQuery query,
    Cursor after,
    int limit) {

  public static TaskFilter none() {
    return new TaskFilter(
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        TaskQuery.none(),
        null,
        PageRequest.DEFAULT_LIMIT);
  }

  public TaskFilter ofCase(UUID id) {
    return new TaskFilter(
        statuses, severities, ownerRole, assignee, type, label, id, overdueAt, query, after, limit);
  }

  public TaskFilter page(Cursor next, int rows) {
    return new TaskFilter(
        statuses,
        severities,
        ownerRole,
        assignee,
        type,
        label,
        caseId,
        overdueAt,
        query,
        next,
        rows);
  }

  /** Whether finished work is asked for; it is shown only when its status is named. */
  public boolean asksForClosed() {
    return query.asksForClosed()
        || statuses.stream().map(TaskStatus::valueOf).anyMatch(TaskStatus::isTerminal);
  }

  /** One row more than a page, which shows whether another page follows. */
  public int rows() {
    return limit + 1;
  }
}
