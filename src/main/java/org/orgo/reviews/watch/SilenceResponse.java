package org.orgo.reviews.watch;

import java.time.Instant;
import java.util.Comparator;
import org.orgo.organizations.Organization;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.cycle.ReviewCalendar;
import org.orgo.reviews.cycle.WantedReviews;
import org.orgo.reviews.patterns.SilenceFindings;
import org.orgo.reviews.patterns.SilenceSearch;
import org.orgo.reviews.response.PatternResponse;
import org.orgo.reviews.response.SilenceOutcomes;
import org.springframework.stereotype.Component;

/**
 * Answers the silence of queues in the period of the review that comes next most often: weekly
 * where the profile has that, else monthly or yearly.
 */
@Component
class SilenceResponse {

  private final SilenceSearch search;
  private final SilenceOutcomes outcomes;
  private final PatternResponse response;
  private final WantedReviews wanted;
  private final ReviewCalendar calendar;

  SilenceResponse(
      SilenceSearch search,
      SilenceOutcomes outcomes,
      PatternResponse response,
      WantedReviews wanted,
      ReviewCalendar calendar) {
    this.search = search;
    this.outcomes = outcomes;
    this.response = response;
    this.wanted = wanted;
    this.calendar = calendar;
  }

  /** Judges closed cases first: what is answered now is not judged yet. */
  void answer(Organization organization, Instant until) {
    wanted.of(organization).stream()
        .min(Comparator.naturalOrder())
        .ifPresent(cadence -> answer(organization, cadence, until));
  }

  private void answer(Organization organization, Cadence cadence, Instant until) {
    SilenceFindings found = search.search(until);
    outcomes.judge(found);
    response.answer(calendar.running(cadence, organization.zone()), found.silent());
  }
}
