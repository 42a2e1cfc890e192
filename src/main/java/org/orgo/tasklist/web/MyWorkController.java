package org.orgo.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.tasklist.MyWorkPage;
import org.orgo.tasklist.web.task.Domains;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * My work and my queues. Three statements, none of them the engine's: the rows, the names in them,
 * the count of unread notices.
 */
@Controller
class MyWorkController {

  private final TaskBoard board;
  private final TaskRows rows;
  private final Domains domains;
  private final Layouts layouts;
  private final Clock clock;

  MyWorkController(TaskBoard board, TaskRows rows, Domains domains, Layouts layouts, Clock clock) {
    this.board = board;
    this.rows = rows;
    this.domains = domains;
    this.layouts = layouts;
    this.clock = clock;
  }

  @GetMapping("/")
  ModelAndView show(
      @RequestParam(name = "view", required = false) String view,
      @RequestParam(name = "q", required = false) String q,
      @RequestParam(name = "status", required = false) String status,
      @RequestParam(name = "severity", required = false) String severity,
      @RequestParam(name = "type", required = false) String type,
      @RequestParam(name = "overdue", defaultValue = "false") boolean overdue,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    WorkQuery query = new WorkQuery(view, q, status, severity, type, overdue, cursor);
    Page<TaskSummary> page = tasks(query);
    return Pages.show(
        "work",
        new MyWorkPage(
            layouts.of(request, "work"),
            query.tabs(),
            query.shown(domains.names()),
            rows.of(page.items()),
            query.next(page.nextCursor()),
            CurrentActor.get().may(Permissions.EXPORT_RUN) && query.isExportable()
                ? query.exportHref()
                : null,
            cursor == null));
  }

  private Page<TaskSummary> tasks(WorkQuery query) {
    TaskFilter filter = query.filter(clock.instant());
    return switch (query.view()) {
      case WorkQuery.MINE -> board.mine(filter);
      case WorkQuery.ESCALATED -> board.escalatedFromQueues(filter);
      case WorkQuery.ALL -> board.list(filter);
      default -> board.queues(filter);
    };
  }
}
