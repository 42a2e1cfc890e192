package org.orgo.reviews.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.orgo.insights.Hydration;
import org.orgo.platform.CrashPoints;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a review in steps, each of which may be repeated after a crash: the row of the review is
 * written in the transaction that opens its cases, and only who writes it opens them.
 */
@Service
public class ReviewHolding {

  private final Hydration hydration;
  private final PatternSearch search;
  private final ReviewConclusions conclusions;
  private final ReviewRecords records;
  private final ReviewDrafts drafts;

  ReviewHolding(
      Hydration hydration,
      PatternSearch search,
      ReviewConclusions conclusions,
      ReviewRecords records,
      ReviewDrafts drafts) {
    this.hydration = hydration;
    this.search = search;
    this.conclusions = conclusions;
    this.records = records;
    this.drafts = drafts;
  }

  /**
   * Completes the facts, and decides which period is looked back on.
   *
   * @param last the period of the review before
   */
  @Transactional
  public ReviewPeriod begin(Cadence cadence, LocalDate last) {
    Instant completeUntil = hydration.upToNow();
    ReviewPeriod period = records.newest(ReviewPeriod.beginning(cadence, last));
    drafts.begin(period, completeUntil);
    return period;
  }

  /**
   * @return how many were found
   */
  @Transactional
  public int findPatterns(ReviewPeriod period) {
    List<FoundPattern> found = records.isHeld(period) ? List.of() : search.search(period);
    drafts.keep(period, found);
    CrashPoints.reach("review.patternsFound");
    return found.size();
  }

  @Transactional
  public void openCases(ReviewPeriod period) {
    if (records.hold(period)) {
      conclusions.draw(period, drafts.found(period));
    }
    CrashPoints.reach("review.caseOpened");
  }

  @Transactional
  public void writePack(ReviewPeriod period) {
    drafts.completeUntil(period).ifPresent(until -> records.summarize(period, until));
    drafts.discard(period);
  }
}
