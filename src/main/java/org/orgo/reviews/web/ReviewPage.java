package org.orgo.reviews.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.reviews.pack.CaseCounts;
import org.orgo.reviews.pack.OpenCase;
import org.orgo.web.Layout;

/**
 * The pack of one review.
 *
 * @param carriedOver what earlier reviews decided and is not done, or was done since
 * @param roles that can be given a task
 * @param refused what was wrong with the last decision or minutes, or null
 */
public record ReviewPage(
    Layout layout,
    ReviewsPage.ReviewRow review,
    CaseCounts counts,
    List<OpenCase> cases,
    List<PatternRow> patterns,
    List<DecisionRow> carriedOver,
    List<DecisionRow> decisions,
    Minutes minutes,
    List<String> roles,
    String refused) {

  /**
   * @param period of the review that decided it
   */
  public record DecisionRow(
      UUID taskId, String text, String status, String ownerRole, String period, Instant at) {

    public String href() {
      return "/tasks/" + taskId;
    }
  }

  /**
   * @param version 0 as long as there are none
   * @param by who wrote last, or null
   */
  public record Minutes(String text, int version, String by, Instant at) {}
}
