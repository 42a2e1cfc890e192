package org.orgo.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.notifications.broadcasts.BroadcastId;
import org.orgo.notifications.broadcasts.Broadcasts;
import org.orgo.notifications.broadcasts.Bulletin;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.tasklist.BroadcastsPage;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Broadcasts for their readers. Two statements. */
@Controller
class BroadcastsPageController {

  private static final int ROWS = 30;

  private final Broadcasts broadcasts;
  private final Layouts layouts;

  BroadcastsPageController(Broadcasts broadcasts, Layouts layouts) {
    this.broadcasts = broadcasts;
    this.layouts = layouts;
  }

  @GetMapping("/broadcasts")
  ModelAndView show(
      @RequestParam(name = "cursor", required = false) Cursor cursor, HttpServletRequest request) {
    Layout layout = layouts.of(request, "broadcasts");
    Page<BroadcastsPage.BulletinRow> page =
        broadcasts.list(cursor, ROWS).map(bulletin -> row(bulletin, layout));
    String next = page.nextCursor() == null ? null : "/broadcasts?cursor=" + page.nextCursor();
    return Pages.show("broadcasts", new BroadcastsPage(layout, page.items(), next));
  }

  @PostMapping("/broadcasts/{id}/read")
  RedirectView read(@PathVariable("id") UUID id) {
    broadcasts.read(new BroadcastId(id));
    return Pages.seeOther("/broadcasts");
  }

  private static BroadcastsPage.BulletinRow row(Bulletin bulletin, Layout layout) {
    return new BroadcastsPage.BulletinRow(
        bulletin.broadcastId().toString(),
        bulletin.title(),
        bulletin.body(),
        bulletin.label(),
        layout.organizationName(),
        bulletin.createdAt(),
        bulletin.readers(),
        bulletin.audience(),
        bulletin.readAt() != null);
  }
}
