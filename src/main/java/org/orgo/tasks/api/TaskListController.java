package org.orgo.tasks.api;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.tasks.filter.TaskQueries;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/tasks")
class TaskListController {

  private final TaskBoard board;
  private final Roles roles;
  private final TaskQueries queries;
  private final Clock clock;

  TaskListController(TaskBoard board, Roles roles, TaskQueries queries, Clock clock) {
    this.board = board;
    this.roles = roles;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * The query string as the contract names it.
   *
   * @param status one or several
   * @param owner_role code of the role whose queue it is
   * @param assignee id of a user, or {@code me}
   * @param type domain of the work, such as {@code maintenance}
   * @param severity one or several
   * @param label exactly this label
   * @param overdue only what should have been answered by now
   * @param case_id the case they belong to
   * @param q words to look for, a number such as {@code NSH-1042}, and conditions such as {@code
   *     status:open queue:Ops.Maintenance due:<2h -severity:minor}
   */
  record Query(
      List<TaskStatus> status,
      String owner_role,
      String assignee,
      String type,
      List<Severity> severity,
      String label,
      Boolean overdue,
      UUID case_id,
      String q,
      Integer limit,
      String cursor) {}

  /** Lists the tasks the caller may see, newest first. */
  @GetMapping
  Page<TaskSummary> listTasks(@ModelAttribute Query query) {
    return board.list(filter(query));
  }

  private TaskFilter filter(Query query) {
    PageRequest page = PageRequest.of(query.limit(), query.cursor());
    return new TaskFilter(
        names(query.status()),
        names(query.severity()),
        queue(blankToNull(query.owner_role())),
        assignee(query.assignee()),
        blankToNull(query.type()),
        blankToNull(query.label()),
        query.case_id(),
        Boolean.TRUE.equals(query.overdue()) ? clock.instant() : null,
        queries.parse("q", query.q()),
        page.after(),
        page.limit());
  }

  /** By code or alias; the queue of a role that does not exist is empty. */
  private String queue(String role) {
    return role == null ? null : roles.resolve(role).map(Role::code).orElse(role);
  }

  private static List<String> names(List<? extends Enum<?>> words) {
    // an empty value in the query is none
    return words == null
        ? List.of()
        : words.stream().filter(Objects::nonNull).map(Enum::name).toList();
  }

  private static UserId assignee(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.equals("me")) {
      return CurrentActor.get().userId();
    }
    try {
      return UserId.of(text);
    } catch (IllegalArgumentException wrong) {
      throw new InvalidRequest(FieldError.of("assignee", "must be a user's id or 'me'"));
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
