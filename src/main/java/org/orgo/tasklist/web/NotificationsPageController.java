package org.orgo.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.notifications.Notice;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.Notices;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.tasklist.NotificationsPage;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The reader's notices. Two statements. */
@Controller
class NotificationsPageController {

  private static final int ROWS = 50;

  private final Notices notices;
  private final Layouts layouts;

  NotificationsPageController(Notices notices, Layouts layouts) {
    this.notices = notices;
    this.layouts = layouts;
  }

  @GetMapping("/notifications")
  ModelAndView show(
      @RequestParam(name = "cursor", required = false) Cursor cursor, HttpServletRequest request) {
    Layout layout = layouts.of(request, "notifications");
    Page<NotificationsPage.NoticeRow> page =
        notices.list(cursor, ROWS, false).map(notice -> row(notice, layout.texts()));
    String next = page.nextCursor() == null ? null : "/notifications?cursor=" + page.nextCursor();
    return Pages.show("notifications", new NotificationsPage(layout, page.items(), next));
  }

  @PostMapping("/notifications/read")
  RedirectView readAll() {
    notices.readAll();
    return Pages.seeOther("/notifications");
  }

  private static NotificationsPage.NoticeRow row(Notice notice, Texts texts) {
    return new NotificationsPage.NoticeRow(
        notice.notificationId().toString(),
        event(notice.kind()),
        notice.number(),
        title(notice, texts),
        href(notice),
        notice.takeoverId() == null || notice.isRead()
            ? null
            : "/tasks/%s/takeovers/%s/grant".formatted(notice.taskId(), notice.takeoverId()),
        notice.createdAt(),
        notice.isRead());
  }

  private static String title(Notice notice, Texts texts) {
    if (notice.request() != null) {
      return texts.get("notice.request." + notice.kind() + "." + notice.request().kind());
    }
    if (notice.stormId() != null) {
      return texts.get("notice.storm");
    }
    return notice.title() == null ? texts.get("notice.discreet") : notice.title();
  }

  private static String href(Notice notice) {
    if (notice.request() != null) {
      return notice.request().path(notice.kind());
    }
    if (notice.stormId() != null) {
      return "/notifications/storms/" + notice.stormId();
    }
    return notice.taskId() == null ? "/broadcasts" : "/tasks/" + notice.taskId();
  }

  /** The event that caused it. */
  private static String event(NoticeKind kind) {
    return switch (kind) {
      case TASK_OPENED -> "CREATED";
      case TASK_ESCALATED -> "ESCALATED";
      case ESCALATION_ANNOUNCED -> "ESCALATION_ANNOUNCED";
      case TASK_ASSIGNED -> "OWNERSHIP_CHANGED";
      case TASK_COMMENTED -> "COMMENT_ADDED";
      case TASK_CLOSED -> "STATUS_CHANGED";
      case MAIL_RETURNED, ESCALATION_STORM, TAKEOVER_ASKED -> kind.name();
      case BROADCAST -> "BROADCAST";
      case REQUEST_MADE -> "REQUEST";
      case REQUEST_APPROVED, REQUEST_REFUSED, REQUEST_LAPSED, REQUEST_READY, REQUEST_FAILED ->
          "ANSWER";
    };
  }
}
