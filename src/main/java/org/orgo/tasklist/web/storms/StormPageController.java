package org.orgo.tasklist.web.storms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.notifications.NoticeId;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.storms.EscalationStorm;
import org.orgo.notifications.storms.EscalationStorms;
import org.orgo.notifications.storms.HeldNotice;
import org.orgo.notifications.storms.StormId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a storm: to look through what is held, and to release it. */
@Controller
class StormPageController {

  private final EscalationStorms storms;
  private final Layouts layouts;

  StormPageController(EscalationStorms storms, Layouts layouts) {
    this.storms = storms;
    this.layouts = layouts;
  }

  @GetMapping("/notifications/storms/{id}")
  ModelAndView show(
      @PathVariable("id") UUID id,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    StormId asked = new StormId(id);
    storms.read(asked);
    EscalationStorm storm = storms.get(asked);
    Layout layout = layouts.of(request, "notifications");
    Page<HeldNotice> page = storms.held(asked, new PageRequest(cursor, PageRequest.DEFAULT_LIMIT));
    String next =
        page.nextCursor() == null
            ? null
            : "/notifications/storms/%s?cursor=%s".formatted(id, page.nextCursor());
    return Pages.show(
        "storm",
        new StormPage(
            layout,
            id.toString(),
            storm.beganAt(),
            storm.held(),
            page.items().stream().map(notice -> row(notice, layout.texts())).toList(),
            next));
  }

  /**
   * @param notice null for all of them
   */
  @PostMapping("/notifications/storms/{id}/release")
  RedirectView release(
      @PathVariable("id") UUID id, @RequestParam(name = "notice", required = false) UUID notice) {
    if (notice == null) {
      storms.releaseAll(new StormId(id));
      return Pages.seeOther("/notifications");
    }
    storms.release(new StormId(id), new NoticeId(notice));
    return Pages.seeOther("/notifications/storms/" + id);
  }

  private static StormPage.HeldRow row(HeldNotice notice, Texts texts) {
    return new StormPage.HeldRow(
        notice.notificationId().toString(),
        notice.kind() == NoticeKind.TASK_ESCALATED ? "ESCALATED" : notice.kind().name(),
        notice.number(),
        notice.title() == null ? texts.get("notice.discreet") : notice.title(),
        "/tasks/" + notice.taskId(),
        notice.createdAt());
  }
}
