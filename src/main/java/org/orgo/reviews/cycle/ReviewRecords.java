package org.orgo.reviews.cycle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.Review;
import org.orgo.reviews.ReviewId;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.ReviewStatus;
import org.orgo.reviews.persistence.ReviewMapper;
import org.springframework.stereotype.Component;

/** The rows of reviews: one a period, whatever happens. */
@Component
class ReviewRecords {

  /** By then the reviews of ten thousand organizations are through that are due in one minute. */
  private static final Duration IN_TIME = Duration.ofHours(1);

  private final ReviewMapper reviews;
  private final ReviewCalendar calendar;
  private final Organizations organizations;
  private final Clock clock;

  ReviewRecords(
      ReviewMapper reviews, ReviewCalendar calendar, Organizations organizations, Clock clock) {
    this.reviews = reviews;
    this.calendar = calendar;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** The newest period that is due; those between it and the last one are noted as skipped. */
  ReviewPeriod newest(ReviewPeriod last) {
    ReviewPeriod newest = calendar.newest(last.cadence(), organizations.current().zone());
    for (ReviewPeriod missed = last.next();
        missed.start().isBefore(newest.start());
        missed = missed.next()) {
      insert(missed, ReviewStatus.SKIPPED);
    }
    return newest;
  }

  boolean isHeld(ReviewPeriod period) {
    return reviews.exists(CurrentTenant.require(), period.cadence(), period.start());
  }

  /** Whether this transaction holds it; false when another one has, or when it was skipped. */
  boolean hold(ReviewPeriod period) {
    return insert(period, ReviewStatus.HELD);
  }

  void summarize(ReviewPeriod period, Instant completeUntil) {
    reviews.summarize(
        CurrentTenant.require(),
        period.cadence(),
        period.start(),
        completeUntil.toString(),
        clock.instant());
  }

  private boolean insert(ReviewPeriod period, ReviewStatus status) {
    Instant due = calendar.due(period, organizations.current().zone());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Duration late = Duration.between(due, now).truncatedTo(ChronoUnit.MINUTES);
    Review review =
        new Review(
            ReviewId.random(),
            period.cadence(),
            period.start(),
            period.end(),
            status,
            due,
            now,
            status == ReviewStatus.HELD && late.compareTo(IN_TIME) > 0 ? late : null,
            JsonNodeFactory.instance.objectNode());
    return reviews.insert(CurrentTenant.require(), review) == 1;
  }
}
