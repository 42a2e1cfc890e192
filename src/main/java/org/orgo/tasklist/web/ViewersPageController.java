package org.orgo.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.people.authorization.ItemViewer;
import org.orgo.people.authorization.ItemViewers;
import org.orgo.people.authorization.Protected;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.tasklist.ViewersPage;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answers "Who can see this?", for those who can. */
@Controller
class ViewersPageController {

  private final TaskBoard tasks;
  private final CaseBoard cases;
  private final ItemViewers viewers;
  private final Layouts layouts;

  ViewersPageController(TaskBoard tasks, CaseBoard cases, ItemViewers viewers, Layouts layouts) {
    this.tasks = tasks;
    this.cases = cases;
    this.viewers = viewers;
    this.layouts = layouts;
  }

  @GetMapping("/tasks/{id}/viewers")
  ModelAndView ofTask(
      @PathVariable("id") UUID id,
      @RequestParam(name = "cursor", required = false) String cursor,
      HttpServletRequest request) {
    Task task = tasks.get(new TaskId(id));
    return page(task, task.title(), "/tasks/" + id, "work", cursor, request);
  }

  @GetMapping("/cases/{id}/viewers")
  ModelAndView ofCase(
      @PathVariable("id") UUID id,
      @RequestParam(name = "cursor", required = false) String cursor,
      HttpServletRequest request) {
    Case theCase = cases.get(new CaseId(id));
    return page(theCase, theCase.title(), "/cases/" + id, "cases", cursor, request);
  }

  private ModelAndView page(
      Protected item,
      String title,
      String href,
      String navigation,
      String cursor,
      HttpServletRequest request) {
    Page<ItemViewer> page = viewers.of(item, PageRequest.of(null, cursor));
    String next = page.nextCursor();
    return Pages.show(
        "viewers",
        new ViewersPage(
            layouts.of(request, navigation),
            title,
            href,
            item.protection().visibility().name(),
            ItemViewers.leavesOut(item),
            page.items(),
            next == null ? null : href + "/viewers?cursor=" + next));
  }
}
