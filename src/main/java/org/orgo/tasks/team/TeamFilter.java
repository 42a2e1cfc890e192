package org.orgo.tasks.team;

import java.time.Duration;
import java.time.Instant;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.springframework.lang.Nullable;

/**
 * Selects from a team's open work.
 *
 * @param share null for what breaks next: all of it whose clock runs
 * @param person only what this one works on
 * @param after the last row of the page before
 */
public record TeamFilter(
    @Nullable TeamShare share, @Nullable UserId person, @Nullable Cursor after) {

  /** What is due within this time is due soon. */
  static final Duration SOON = Duration.ofHours(1);

  static final int ROWS = 10;

  public static TeamFilter nextToBreak() {
    return new TeamFilter(null, null, null);
  }

  /**
   * The same with the times it stands for.
   *
   * @param rows one more than a page, which shows whether another follows
   */
  public record At(TeamFilter filter, Instant now, Instant soon, int rows) {

    static At of(TeamFilter filter, Instant now) {
      return new At(filter, now, now.plus(SOON), ROWS + 1);
    }

    public boolean asks(String share) {
      return filter.share() != null && filter.share().name().equals(share);
    }
  }
}
