package org.orgo.tasklist.web.team;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.team.TeamDesk;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a team: to see where it jams, and to give work to somebody. */
@Controller
class TeamPageController {

  private final TeamPages pages;
  private final TeamDesk desk;

  TeamPageController(TeamPages pages, TeamDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/team")
  ModelAndView show(
      @RequestParam(name = "show", required = false) String show,
      @RequestParam(name = "person", required = false) String person,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    return Pages.show("team", pages.of(TeamQuery.of(show, person, cursor), request));
  }

  /**
   * @param assignee empty for nobody
   * @param show as on the page it was chosen on
   */
  @PostMapping("/team/tasks/{id}/assignment")
  RedirectView assign(
      @PathVariable("id") UUID id,
      @RequestParam(name = "assignee", required = false) UUID assignee,
      @RequestParam(name = "version", required = false) Integer version,
      @RequestParam(name = "show", required = false) String show,
      @RequestParam(name = "person", required = false) String person) {
    desk.assign(new TaskId(id), assignee == null ? null : new UserId(assignee), version);
    return Pages.seeOther(TeamQuery.of(show, person, null).path());
  }
}
