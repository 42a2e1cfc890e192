package org.orgo.reviews.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.orgo.organizations.Organization;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.cycle.ReviewCalendar;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.reviews.persistence.WatchMapper;
import org.orgo.reviews.response.PatternResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One look at an organization: the week so far, for what must not wait until it is over. A pattern
 * found now has the key and the period it would have on Monday, which then finds it answered.
 */
@Component
class PatternWatch {

  static final Set<PatternKind> URGENT = EnumSet.of(PatternKind.FREQUENCY, PatternKind.HIGH_RISK);

  /** A little less than the minute within which what happened is seen. */
  static final Duration MIN_INTERVAL = Duration.ofSeconds(50);

  private final PatternSearch search;
  private final PatternResponse response;
  private final WatchMapper watches;
  private final ReviewCalendar calendar;
  private final Clock clock;

  PatternWatch(
      PatternSearch search,
      PatternResponse response,
      WatchMapper watches,
      ReviewCalendar calendar,
      Clock clock) {
    this.search = search;
    this.response = response;
    this.watches = watches;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Whether it looked; false when a node has done so a moment ago. */
  @Transactional
  public boolean look(Organization organization) {
    Instant now = clock.instant();
    if (watches.claim(organization.organizationId(), now, now.minus(MIN_INTERVAL)) == 0) {
      return false;
    }
    ReviewPeriod week = calendar.running(Cadence.WEEKLY, organization.zone());
    response.answer(week, search.search(week, URGENT));
    return true;
  }
}
