package org.orgo.notifications.api;

import java.time.Instant;
import java.util.UUID;
import org.orgo.notifications.Notice;
import org.orgo.notifications.NoticeId;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.Notices;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotificationsController {

  private final Notices notices;

  NotificationsController(Notices notices) {
    this.notices = notices;
  }

  record NoticeView(
      UUID notificationId,
      NoticeKind kind,
      @Nullable UUID taskId,
      @Nullable UUID broadcastId,
      @Nullable UUID exportId,
      @Nullable UUID reidentificationId,
      @Nullable String number,
      @Nullable UUID stormId,
      @Nullable UUID takeoverId,
      @Nullable String label,
      @Nullable String title,
      Instant createdAt,
      @Nullable Instant readAt) {

    static NoticeView of(Notice notice) {
      return new NoticeView(
          notice.notificationId().value(),
          notice.kind(),
          notice.taskId() == null ? null : notice.taskId().value(),
          notice.broadcastId() == null ? null : notice.broadcastId().value(),
          notice.exportId(),
          notice.reidentificationId(),
          notice.number(),
          notice.stormId(),
          notice.takeoverId(),
          notice.label(),
          notice.title(),
          notice.createdAt(),
          notice.readAt());
    }
  }

  /**
   * Lists what the caller was told, newest first.
   *
   * @param unread only what the caller has not read
   */
  @GetMapping("/api/v3/notifications")
  Page<NoticeView> listNotifications(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor,
      @RequestParam(name = "unread", defaultValue = "false") boolean unread) {
    PageRequest page = PageRequest.of(limit, cursor);
    return notices.list(page.after(), page.limit(), unread).map(NoticeView::of);
  }

  /** Marks a notification as read. */
  @PostMapping("/api/v3/notifications/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readNotification(@PathVariable("id") UUID id) {
    notices.read(new NoticeId(id));
  }
}
