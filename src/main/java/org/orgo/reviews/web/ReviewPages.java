package org.orgo.reviews.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.reviews.Review;
import org.orgo.reviews.pack.ReviewBoard;
import org.orgo.reviews.pack.ReviewDecision;
import org.orgo.reviews.pack.ReviewMinutes;
import org.orgo.reviews.pack.ReviewPack;
import org.orgo.reviews.response.PatternWords;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a review's pack together, in one transaction. */
@Component
class ReviewPages {

  private final ReviewBoard board;
  private final UserAccounts accounts;
  private final Roles roles;
  private final Layouts layouts;

  ReviewPages(ReviewBoard board, UserAccounts accounts, Roles roles, Layouts layouts) {
    this.board = board;
    this.accounts = accounts;
    this.roles = roles;
    this.layouts = layouts;
  }

  @Transactional(readOnly = true)
  public ReviewPage of(UUID id, String refused, HttpServletRequest request) {
    ReviewPack pack = board.pack(id);
    Layout layout = layouts.of(request, "reviews");
    Texts texts = layout.texts();
    PatternWords words = new PatternWords(texts);
    return new ReviewPage(
        layout,
        row(pack.review(), texts),
        pack.counts(),
        pack.cases(),
        pack.patterns().stream().map(pattern -> PatternRow.of(pattern, words)).toList(),
        decisions(pack.carriedOver(), pack.review(), texts),
        decisions(pack.decisions(), pack.review(), texts),
        minutes(pack.minutes()),
        working(),
        refused);
  }

  static ReviewsPage.ReviewRow row(Review review, Texts texts) {
    Duration late = review.lateBy();
    return new ReviewsPage.ReviewRow(
        review.reviewId().value(),
        review.cadence().name(),
        Periods.words(review.cadence(), review.periodStart(), texts),
        review.status().name(),
        review.heldAt(),
        late == null || late.toMinutes() == 0 ? null : texts.length(late));
  }

  private static List<ReviewPage.DecisionRow> decisions(
      List<ReviewDecision> decided, Review review, Texts texts) {
    return decided.stream()
        .map(
            each ->
                new ReviewPage.DecisionRow(
                    each.taskId().value(),
                    each.body(),
                    each.taskStatus().name(),
                    each.ownerRole(),
                    Periods.words(review.cadence(), each.periodStart(), texts),
                    each.decidedAt()))
        .toList();
  }

  private ReviewPage.Minutes minutes(ReviewMinutes written) {
    if (written == null) {
      return new ReviewPage.Minutes("", 0, null, null);
    }
    String by =
        written.updatedBy() == null
            ? null
            : accounts.names(Set.of(written.updatedBy())).get(written.updatedBy());
    return new ReviewPage.Minutes(written.body(), written.version(), by, written.updatedAt());
  }

  private List<String> working() {
    return roles.all().stream()
        .filter(role -> role.permissions().contains(Permissions.TASK_WORK))
        .map(Role::code)
        .sorted()
        .toList();
  }
}
