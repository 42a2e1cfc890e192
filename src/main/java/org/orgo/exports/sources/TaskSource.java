package org.orgo.exports.sources;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportKind;
import org.orgo.exports.WorkView;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.tasks.filter.TaskQueries;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.stereotype.Component;

/** Tasks as their list shows them, without those that leave no trace outside. */
@Component
class TaskSource implements ExportSource {

  private static final int PAGE = 500;
  private static final String REQUESTER = "requester";
  private static final String ASSIGNEE = "assignee";
  private static final Set<String> FILTERS =
      Set.of("view", "status", "severity", "type", "label", "overdue", "q");

  private static final Map<String, Function<TaskSummary, Object>> COLUMNS = columns();

  private final TaskBoard board;
  private final PersonNames names;
  private final TaskQueries queries;
  private final Clock clock;

  TaskSource(TaskBoard board, PersonNames names, TaskQueries queries, Clock clock) {
    this.board = board;
    this.names = names;
    this.queries = queries;
    this.clock = clock;
  }

  private static Map<String, Function<TaskSummary, Object>> columns() {
    Map<String, Function<TaskSummary, Object>> columns = new LinkedHashMap<>();
    columns.put("task_id", TaskSummary::taskId);
    columns.put("number", TaskSummary::number);
    columns.put("case_id", TaskSummary::caseId);
    columns.put("title", TaskSummary::title);
    columns.put("type", task -> task.kind().type());
    columns.put("category", task -> task.kind().category());
    columns.put("subtype", task -> task.kind().subtype());
    columns.put("label", task -> task.kind().label());
    columns.put("severity", task -> task.kind().severity());
    columns.put("priority", TaskSummary::priority);
    columns.put("status", TaskSummary::status);
    columns.put("visibility", task -> task.kind().visibility());
    columns.put("source", TaskSummary::source);
    columns.put("owner_role", TaskSummary::ownerRole);
    columns.put(REQUESTER, TaskSummary::requesterPersonId);
    columns.put(ASSIGNEE, TaskSummary::assigneeUserId);
    columns.put("created_at", TaskSummary::createdAt);
    columns.put("reactivity_deadline_at", task -> task.deadline().reactivityDeadlineAt());
    columns.put("closed_at", TaskSummary::closedAt);
    return columns;
  }

  @Override
  public ExportKind kind() {
    return ExportKind.TASKS;
  }

  @Override
  public List<String> columnNames() {
    return List.copyOf(COLUMNS.keySet());
  }

  @Override
  public void check(ExportFilter filter, List<String> columns) {
    if (!CurrentActor.get().may(Permissions.TASK_READ)) {
      throw new NotAllowed(Permissions.TASK_READ);
    }
    filter.requireOnly(FILTERS);
    List<String> known = Arrays.stream(TaskStatus.values()).map(Enum::name).toList();
    if (!known.containsAll(filter.statuses())) {
      throw new InvalidRequest(FieldError.notAmong("filter.status", known));
    }
    queries.parse("filter.q", filter.q());
    ColumnChoice.check(columns, COLUMNS.keySet());
  }

  @Override
  public boolean areReadable(List<String> itemIds) {
    return board.areExportable(itemIds);
  }

  @Override
  public void read(ExportFilter filter, List<String> wanted, ExportRows rows) {
    check(filter, wanted);
    List<String> columns = ColumnChoice.of(wanted, COLUMNS.keySet());
    rows.begin(columns, masked(columns));
    TaskFilter selected = selected(filter);
    Cursor after = null;
    do {
      Page<TaskSummary> page = page(filter.view(), selected.page(after, PAGE));
      List<TaskSummary> shown =
          page.items().stream().filter(task -> task.kind().visibility().isExportable()).toList();
      PersonNames.PageNames people = names.of(shown);
      shown.forEach(task -> rows.item(task.taskId().toString(), values(task, columns, people)));
      after = page.nextCursor() == null ? null : Cursor.parse(page.nextCursor());
    } while (after != null);
  }

  private Page<TaskSummary> page(WorkView view, TaskFilter filter) {
    return switch (view == null ? WorkView.ALL : view) {
      case MINE -> board.mine(filter);
      case QUEUES -> board.queues(filter);
      case ALL -> board.list(filter);
    };
  }

  private static List<String> masked(List<String> columns) {
    return CurrentActor.get().may(Permissions.PERSON_REIDENTIFY)
        ? List.of()
        : columns.stream().filter(List.of(REQUESTER, ASSIGNEE)::contains).toList();
  }

  private static List<Object> values(
      TaskSummary task, List<String> columns, PersonNames.PageNames people) {
    return Arrays.asList(columns.stream().map(column -> value(task, column, people)).toArray());
  }

  private static Object value(TaskSummary task, String column, PersonNames.PageNames people) {
    return switch (column) {
      case REQUESTER -> people.requester(task);
      case ASSIGNEE -> people.assignee(task);
      default -> COLUMNS.get(column).apply(task);
    };
  }

  private TaskFilter selected(ExportFilter filter) {
    return new TaskFilter(
        filter.statuses(),
        filter.severities(),
        null,
        null,
        filter.type(),
        filter.label(),
        null,
        Boolean.TRUE.equals(filter.overdue()) ? clock.instant() : null,
        queries.parse("filter.q", filter.q()),
        null,
        PAGE);
  }
}
