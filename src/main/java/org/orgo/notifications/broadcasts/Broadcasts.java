package org.orgo.notifications.broadcasts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.orgo.notifications.persistence.BroadcastMapper;
import org.orgo.people.CurrentActor;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Broadcasts inform many readers and create no work. {@code processes/notifications/broadcast.bpmn}
 * delivers each to its readers and counts them; only those it was delivered to may read it.
 */
@Service
public class Broadcasts {

  private static final Duration READING_PERIOD = Duration.ofDays(7);

  private final BroadcastMapper rows;
  private final BroadcastSteps steps;
  private final Clock clock;

  Broadcasts(BroadcastMapper rows, BroadcastSteps steps, Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.clock = clock;
  }

  @Transactional
  public BroadcastId announce(NewBroadcast broadcast) {
    BroadcastId id = BroadcastId.random();
    Instant now = clock.instant();
    Instant readingEnds = now.plus(READING_PERIOD);
    rows.insert(
        CurrentTenant.require(), id, broadcast.label().toString(), broadcast, readingEnds, now);
    steps.begin(id, broadcast.scope(), readingEnds);
    return id;
  }

  /**
   * The acting user's broadcasts, newest first; a page ends early where they are long.
   *
   * @param after the last row of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public Page<Bulletin> list(Cursor after, int limit) {
    return Page.cut(
        rows.list(
            CurrentTenant.require(),
            CurrentActor.get().userId(),
            after,
            limit + 1,
            TextLimits.MAX_PAGE_BYTES),
        limit,
        bulletin -> bulletin.body() != null,
        bulletin -> new Cursor(bulletin.createdAt(), bulletin.broadcastId().value()));
  }

  /**
   * Notes that the acting user has read it.
   *
   * @throws NotFound when it was not delivered to that user
   */
  @Transactional
  public void read(BroadcastId id) {
    OrganizationId organization = CurrentTenant.require();
    if (rows.read(organization, CurrentActor.get().userId(), id, clock.instant()) == 0) {
      throw new NotFound("broadcast");
    }
  }
}
