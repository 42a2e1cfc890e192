package org.orgo.notifications;

import java.time.Clock;
import org.orgo.notifications.persistence.NoticeMapper;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notices of the acting user. A notice about work that the user may no longer see is not shown.
 */
@Service
public class Notices {

  /** The count ends here: a page shows "99+". */
  public static final int COUNTED_TO = 100;

  private final NoticeMapper rows;
  private final Viewers viewers;
  private final Clock clock;

  Notices(NoticeMapper rows, Viewers viewers, Clock clock) {
    this.rows = rows;
    this.viewers = viewers;
    this.clock = clock;
  }

  /** How many are unread, up to {@link #COUNTED_TO}. */
  @Transactional(readOnly = true)
  public int unread() {
    return rows.unread(CurrentTenant.require(), viewers.current(), COUNTED_TO);
  }

  /**
   * Newest first.
   *
   * @param after the last row of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public Page<Notice> list(Cursor after, int limit, boolean unreadOnly) {
    return Page.cut(
        rows.list(CurrentTenant.require(), viewers.current(), after, unreadOnly, limit + 1),
        limit,
        notice -> new Cursor(notice.createdAt(), notice.notificationId().value()));
  }

  /**
   * @throws NotFound when the actor has no such notice
   */
  @Transactional
  public void read(NoticeId notice) {
    if (rows.read(CurrentTenant.require(), viewers.current().userId(), notice, clock.instant())
        == 0) {
      throw new NotFound("notification");
    }
  }

  /** Marks the notices about a task as read, since its page was opened. */
  @Transactional
  public void readAbout(TaskId task) {
    rows.readAbout(CurrentTenant.require(), viewers.current().userId(), task, clock.instant());
  }

  @Transactional
  public void readAll() {
    rows.readAll(CurrentTenant.require(), viewers.current().userId(), clock.instant());
  }
}
