package org.orgo.reviews.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.Review;
import org.orgo.reviews.ReviewId;
import org.orgo.reviews.ReviewRegister;
import org.orgo.reviews.ReviewStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/reviews")
class ReviewsController {

  private final ReviewRegister register;

  ReviewsController(ReviewRegister register) {
    this.register = register;
  }

  /**
   * Without what the review counted: that is of all work, and each reader sees another part of it.
   *
   * @param lateBy how long after it was due it was held; absent when in time
   */
  record ReviewView(
      UUID reviewId,
      Cadence cadence,
      LocalDate periodStart,
      LocalDate periodEnd,
      ReviewStatus status,
      Instant dueAt,
      Instant heldAt,
      @Nullable Duration lateBy) {

    static ReviewView of(Review review) {
      return new ReviewView(
          review.reviewId().value(),
          review.cadence(),
          review.periodStart(),
          review.periodEnd(),
          review.status(),
          review.dueAt(),
          review.heldAt(),
          review.lateBy());
    }
  }

  /** Lists the reviews that were held or skipped, newest first. */
  @GetMapping
  Page<ReviewView> listReviews(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return register.list(PageRequest.of(limit, cursor)).map(ReviewView::of);
  }

  /** Shows a review. */
  @GetMapping("/{id}")
  ReviewView getReview(@PathVariable("id") UUID id) {
    return ReviewView.of(register.get(new ReviewId(id)));
  }
}
