package org.orgo.reviews.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.orgo.insights.Hydration;
import org.orgo.platform.CrashPoints;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.reviews.response.SharedEvidence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a review in steps, each of which may be repeated after a crash: the row of the review is
 * written in the transaction that opens its first cases, and what is answered leaves the draft in
 * the transaction that answers it.
 */
@Service
public class ReviewHolding {

  /** Troubles that are answered in one transaction; each may open a case with its tasks. */
  private static final int MAX_ANSWERS = 20;

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
   * Looks for patterns, unless the review is held: what is left of its draft then waits for an
   * answer.
   *
   * @return how many were found
   */
  @Transactional
  public int findPatterns(ReviewPeriod period) {
    if (records.isHeld(period)) {
      return drafts.found(period).size();
    }
    List<FoundPattern> found = search.search(period);
    drafts.keep(period, found);
    CrashPoints.reach("review.patternsFound");
    return found.size();
  }

  /**
   * Opens the next cases: a review that finds hundreds would go beyond what one command may do.
   *
   * @return whether everything is answered
   */
  @Transactional
  public boolean openCases(ReviewPeriod period) {
    List<FoundPattern> found = drafts.locked(period);
    boolean isFirst = records.hold(period);
    if (isFirst) {
      conclusions.judge(period, found);
    }
    List<SharedEvidence> troubles = SharedEvidence.of(found);
    List<FoundPattern> next = patterns(troubles.stream().limit(MAX_ANSWERS));
    List<FoundPattern> left = patterns(troubles.stream().skip(MAX_ANSWERS));
    if (!next.isEmpty()) {
      conclusions.answer(period, next);
      drafts.keep(period, left);
    }
    if (left.isEmpty() && (isFirst || !next.isEmpty())) {
      conclusions.tell(period);
    }
    CrashPoints.reach("review.caseOpened");
    return left.isEmpty();
  }

  private static List<FoundPattern> patterns(Stream<SharedEvidence> troubles) {
    return troubles.flatMap(SharedEvidence::all).toList();
  }

  @Transactional
  public void writePack(ReviewPeriod period) {
    drafts.completeUntil(period).ifPresent(until -> records.summarize(period, until));
    drafts.discard(period);
  }
}
