package org.orgo.reviews.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.reviews.response.PatternFixtures.aPattern;
import static org.orgo.reviews.response.PatternFixtures.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.response.PatternResponse;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told by mail that a review was held, and what not. */
@OrgoTest
class ReviewMailsTests {

  private static final ReviewPeriod FIRST = week(LocalDate.of(2026, 11, 2));

  @Autowired TestOrganizations organizations;
  @Autowired PatternResponse response;
  @Autowired ReviewMails mails;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void who_reads_reviews_gets_a_link_and_nothing_of_the_contents_once() {
    TestOrganization hospital = organizations.found("hospital");
    UUID review = UUID.randomUUID();
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        """
                        insert into reviews (
                          organization_id, review_id, cadence, period_start, period_end, status,
                          due_at, held_at)
                        values (?, ?, 'WEEKLY', ?, ?, 'HELD', now(), now())
                        """,
                        hospital.id().value(),
                        review,
                        FIRST.start(),
                        FIRST.end())));
    hospital.runAsSystem(() -> response.answer(FIRST, List.of(aPattern().found())));
    hospital.runAsSystem(() -> mails.held(FIRST));
    hospital.runAsSystem(() -> mails.held(FIRST));

    assertThat(written(hospital))
        .hasSize(4)
        .allSatisfy(
            mail ->
                assertThat((String) mail.get("body"))
                    .contains("/reviews/" + review)
                    .doesNotContain("slip", "Operations.Safety"))
        .extracting(mail -> mail.get("to_address"))
        .containsExactlyInAnyOrder(
            hospital.email("head"),
            hospital.email("director"),
            hospital.email("ceo"),
            hospital.email("compliance"));
  }

  /** Mails about the tasks of the case are written besides. */
  private List<Map<String, Object>> written(TestOrganization organization) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        """
                        select to_address, body
                        from outgoing_emails
                        where body like '%/reviews/%'
                        """)));
  }
}
