package org.orgo.reviews.pack;

import java.time.Clock;
import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.pack.persistence.ReviewPackMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reviews and their packs for heads and those above them. */
@Service
@Transactional(readOnly = true)
public class ReviewBoard {

  private static final int MAX_CASES = 100;

  private final ReviewPackMapper rows;
  private final Viewers viewers;
  private final Authorizations authorizations;
  private final Clock clock;

  ReviewBoard(ReviewPackMapper rows, Viewers viewers, Authorizations authorizations, Clock clock) {
    this.rows = rows;
    this.viewers = viewers;
    this.authorizations = authorizations;
    this.clock = clock;
  }

  /** Newest first. */
  public Page<HeldReview> list(Cursor after, int limit) {
    requireReader();
    return Page.cut(
        rows.list(CurrentTenant.require(), after, limit + 1),
        limit,
        review -> new Cursor(review.dueAt(), review.reviewId()));
  }

  /**
   * @throws NotFound when there is none
   */
  public HeldReview get(UUID id) {
    requireReader();
    return rows.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("review"));
  }

  /**
   * @throws NotFound when there is no such review
   */
  public ReviewPack pack(UUID id) {
    HeldReview review = get(id);
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

  private void requireReader() {
    authorizations.require(CurrentActor.get(), Permissions.REVIEWS_READ);
  }
}
