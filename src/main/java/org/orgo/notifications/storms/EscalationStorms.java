package org.orgo.notifications.storms;

import java.time.Clock;
import java.util.List;
import org.orgo.notifications.NoticeId;
import org.orgo.notifications.persistence.StormMapper;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The storms of the acting user. What is released stands among the other notices from then on. */
@Service
public class EscalationStorms {

  private final StormMapper rows;
  private final Viewers viewers;
  private final Clock clock;

  EscalationStorms(StormMapper rows, Viewers viewers, Clock clock) {
    this.rows = rows;
    this.viewers = viewers;
    this.clock = clock;
  }

  /**
   * @throws NotFound when the actor has no such storm
   */
  @Transactional(readOnly = true)
  public EscalationStorm get(StormId storm) {
    return rows.find(CurrentTenant.require(), user(), storm)
        .orElseThrow(() -> new NotFound("storm"));
  }

  /** Those of the storm that are held and whose task the actor sees, the oldest first. */
  @Transactional(readOnly = true)
  public Page<HeldNotice> held(StormId storm, PageRequest page) {
    get(storm);
    List<HeldNotice> found =
        rows.held(
            CurrentTenant.require(), viewers.current(), storm, page.after(), page.limit() + 1);
    return Page.cut(
        found,
        page.limit(),
        notice -> new Cursor(notice.createdAt(), notice.notificationId().value()));
  }

  /** Marks the notice of the storm as read, since its page was opened. */
  @Transactional
  public void read(StormId storm) {
    rows.read(CurrentTenant.require(), user(), storm, clock.instant());
  }

  /**
   * Lets one of them through.
   *
   * @throws NotFound when it is not held in that storm of the actor
   */
  @Transactional
  public void release(StormId storm, NoticeId notice) {
    get(storm);
    if (rows.release(CurrentTenant.require(), user(), storm, notice) == 0) {
      throw new NotFound("notification");
    }
    settle(storm);
  }

  /** Lets all of them through. */
  @Transactional
  public void releaseAll(StormId storm) {
    get(storm);
    rows.release(CurrentTenant.require(), user(), storm, null);
    settle(storm);
  }

  private void settle(StormId storm) {
    rows.settle(CurrentTenant.require(), storm, clock.instant());
  }

  private UserId user() {
    return viewers.current().userId();
  }
}
