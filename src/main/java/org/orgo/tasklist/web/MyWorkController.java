package org.orgo.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.tasklist.MyWorkPage;
import org.orgo.tasklist.web.task.Domains;
import org.orgo.tasks.TaskSummary;
import org.orgo.tasks.filter.FilterRefused;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * My work and my queues. Four statements, none of them the engine's: the rows, the names in them,
 * the counts of the tabs, the count of unread notices.
 */
@Controller
class MyWorkController {

  private final WorkLists lists;
  private final TaskRows rows;
  private final Domains domains;
  private final Layouts layouts;

  MyWorkController(WorkLists lists, TaskRows rows, Domains domains, Layouts layouts) {
    this.lists = lists;
    this.rows = rows;
    this.domains = domains;
    this.layouts = layouts;
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
    try {
      return Pages.show("work", page(query, lists.of(query), null, request));
    } catch (FilterRefused refused) {
      String why = FieldTexts.of(refused.errors(), layouts.texts(request)).get("q");
      Page<TaskSummary> none = new Page<>(List.of(), null);
      return Pages.show("work", page(query, none, why, request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private MyWorkPage page(
      WorkQuery query, Page<TaskSummary> found, String refused, HttpServletRequest request) {
    return new MyWorkPage(
        layouts.of(request, "work"),
        query.tabs(lists.counts()),
        query.shown(domains.names()),
        rows.of(found.items()),
        query.next(found.nextCursor()),
        refused == null && CurrentActor.get().may(Permissions.EXPORT_RUN) && query.isExportable()
            ? query.exportHref()
            : null,
        query.cursor() == null,
        refused,
        WorkLists.nothing(query));
  }
}
