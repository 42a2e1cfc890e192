package org.orgo.reviews.pack;

import java.time.Clock;
import java.util.UUID;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.Review;
import org.orgo.reviews.ReviewId;
import org.orgo.reviews.ReviewRegister;
import org.orgo.reviews.pack.persistence.ReviewPackMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the packs of reviews for heads and those above them. */
@Service
@Transactional(readOnly = true)
public class ReviewBoard {

  private static final int MAX_CASES = 100;

  private final ReviewPackMapper rows;
  private final Viewers viewers;
  private final ReviewRegister reviews;
  private final Clock clock;

  ReviewBoard(ReviewPackMapper rows, ReviewRegister reviews, Viewers viewers, Clock clock) {
    this.rows = rows;
    this.viewers = viewers;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * @throws NotFound when there is no such review
   */
  public ReviewPack pack(UUID id) {
    Review review = reviews.get(new ReviewId(id));
    OrganizationId organization = CurrentTenant.require();
    Viewer viewer = viewers.current();
    return new ReviewPack(
        review,
        rows.counts(organization, viewer, clock.instant()),
        rows.openCases(organization, viewer, clock.instant(), MAX_CASES),
        rows.patterns(organization, viewer, review),
        rows.carriedOver(organization, viewer, review),
        rows.decisions(organization, viewer, id),
        rows.minutes(organization, id).orElse(null));
  }
}
