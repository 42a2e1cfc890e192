package org.orgo.reviews;

import java.util.List;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.persistence.ReviewMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the reviews of the organization to those who may read its reports. */
@Service
public class ReviewRegister {

  private final ReviewMapper reviews;
  private final Authorizations authorizations;

  ReviewRegister(ReviewMapper reviews, Authorizations authorizations) {
    this.reviews = reviews;
    this.authorizations = authorizations;
  }

  /**
   * Newest first.
   *
   * @throws NotAllowed without the right to read reports
   */
  @Transactional(readOnly = true)
  public Page<Review> list(PageRequest page) {
    requireReader();
    List<Review> rows = reviews.list(CurrentTenant.require(), page.after(), page.limit() + 1);
    return Page.cut(
        rows, page.limit(), review -> new Cursor(review.dueAt(), review.reviewId().value()));
  }

  /**
   * @throws NotAllowed without the right to read reports
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public Review get(ReviewId review) {
    requireReader();
    return reviews.find(CurrentTenant.require(), review).orElseThrow(() -> new NotFound("review"));
  }

  private void requireReader() {
    authorizations.require(CurrentActor.get(), Permissions.REVIEWS_READ);
  }
}
