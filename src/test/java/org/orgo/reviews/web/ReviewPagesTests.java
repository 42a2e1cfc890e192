package org.orgo.reviews.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.reviews.response.PatternFixtures.aPattern;
import static org.orgo.reviews.response.PatternFixtures.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseDesk;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.response.PatternBoard;
import org.orgo.reviews.response.PatternFilter;
import org.orgo.reviews.response.PatternResponse;
import org.orgo.reviews.response.RecordedPattern;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What heads meet on the pages of reviews, and others do not. */
@OrgoTest
class ReviewPagesTests {

  private static final ReviewPeriod FIRST = week(LocalDate.of(2026, 11, 2));
  private static final ReviewPeriod SECOND = week(LocalDate.of(2026, 11, 9));

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired PatternResponse response;
  @Autowired PatternBoard patterns;
  @Autowired CaseDesk cases;
  @Autowired TaskBoard tasks;
  @Autowired TaskDesk taskDesk;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization shop;
  private Visitor head;

  @BeforeEach
  void found() {
    shop = organizations.found("default");
    head = Visitor.of(sessions, shop, "head", port);
  }

  @Test
  void a_decision_is_a_task_and_is_carried_over_until_it_is_done() {
    UUID first = held(FIRST);
    UUID second = held(SECOND);
    UUID third = held(week(SECOND.start().plusWeeks(1)));

    assertThat(decide(first, "Put a mat behind the door")).isEqualTo(303);

    TaskSummary task = theTask();
    assertThat(task.title()).isEqualTo("Put a mat behind the door");
    assertThat(task.ownerRole()).isEqualTo("Ops.Maintenance");
    assertThat(page("/reviews/" + first)).contains("Put a mat behind the door");
    assertThat(page("/reviews/" + second)).contains("Put a mat behind the door");
    assertThat(page("/reviews/" + third)).contains("Put a mat behind the door");

    shop.runAsSystem(() -> taskDesk.cancel(task.taskId(), "There is one"));

    assertThat(page("/reviews/" + second)).as("what became of it").contains("Cancelled");
    assertThat(page("/reviews/" + third)).doesNotContain("Put a mat behind the door");
  }

  @Test
  void minutes_are_kept_and_never_overwritten_unseen() {
    UUID review = held(FIRST);

    assertThat(minutes(review, "Present: Ann.", 0)).isEqualTo(303);
    assertThat(minutes(review, "Present: nobody.", 0)).isEqualTo(409);
    assertThat(minutes(review, "Present: Ann and Paul.", 1)).isEqualTo(303);

    assertThat(page("/reviews/" + review)).contains("Present: Ann and Paul.");
  }

  @Test
  void a_review_shows_its_patterns_and_the_open_cases() {
    UUID review = held(FIRST);
    shop.runAsSystem(() -> cases.open(aCase().titled("The gate is stuck").draft()));
    fired();

    assertThat(page("/reviews/" + review))
        .contains("It keeps happening: slip hazard, Operations.Safety", "The gate is stuck");
    assertThat(page("/reviews")).contains("Week from November 2, 2026");
  }

  @Test
  void a_pattern_is_dismissed_on_its_page() {
    RecordedPattern fired = fired();
    String path = "/patterns/" + fired.patternId();
    assertThat(page("/patterns")).contains("slip hazard");
    assertThat(page(path)).contains("Dismiss", "2 events from 2 sources within 7 days");

    assertThat(head.post(path + "/dismiss", Map.of("reason", " ", "periods", "1")).statusCode())
        .isEqualTo(422);
    assertThat(
            head.post(path + "/dismiss", Map.of("reason", "It is being mended", "periods", "1"))
                .statusCode())
        .isEqualTo(303);

    assertThat(page(path)).contains("It is being mended", "Muted").doesNotContain("Stay quiet for");
  }

  @Test
  void the_page_of_its_case_says_why_it_was_opened_and_where_it_was_seen() {
    UUID wet = shop.asSystem(() -> cases.open(aCase().titled("Wet floor").draft())).value();
    RecordedPattern fired = fired(wet);

    String page = page("/cases/" + fired.caseId());

    assertThat(page).contains("Why this case was opened", "Wet floor", "/cases/" + wet);
    assertThat(page("/cases/" + wet)).doesNotContain("Why this case was opened");
  }

  @Test
  void evidence_that_the_reader_may_not_see_is_counted_and_not_named() {
    TestOrganization hospital = organizations.found("hospital");
    UUID wet =
        hospital
            .asSystem(
                () ->
                    cases.open(
                        aCase()
                            .titled("Wet floor of ward 3")
                            .ownedBy("HR.CaseOfficer")
                            .visible(Visibility.RESTRICTED)
                            .draft()))
            .value();
    hospital.runAsSystem(
        () -> response.answer(FIRST, List.of(aPattern().seenIn(List.of(wet)).found())));
    Visitor reader = Visitor.of(sessions, hospital, "head", port);
    RecordedPattern fired =
        hospital.asSystem(() -> patterns.list(PatternFilter.all(null, 1)).items().get(0));

    String page = reader.get("/patterns/" + fired.patternId()).body();

    assertThat(page).contains("1 more that you may not read").doesNotContain("ward 3");
  }

  @Test
  void those_below_the_heads_read_no_reviews() {
    Visitor worker = Visitor.of(sessions, shop, "worker", port);
    UUID review = held(FIRST);

    for (String path : List.of("/reviews", "/reviews/" + review, "/patterns")) {
      assertThat(worker.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(worker.get("/").body()).doesNotContain("href=\"/reviews\"");
    assertThat(page("/")).contains("href=\"/reviews\"");
  }

  private RecordedPattern fired(UUID... evidence) {
    shop.runAsSystem(
        () -> response.answer(FIRST, List.of(aPattern().seenIn(List.of(evidence)).found())));
    return shop.asSystem(() -> patterns.list(PatternFilter.all(null, 1)).items().get(0));
  }

  private UUID held(ReviewPeriod period) {
    UUID id = UUID.randomUUID();
    shop.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        """
                        insert into reviews (
                          organization_id, review_id, cadence, period_start, period_end, status,
                          due_at, held_at)
                        values (?, ?, ?, ?, ?, 'HELD', ?::date, now())
                        """,
                        shop.id().value(),
                        id,
                        period.cadence().name(),
                        period.start(),
                        period.end(),
                        period.end().plusDays(1))));
    return id;
  }

  private int decide(UUID review, String decision) {
    return head.post(
            "/reviews/" + review + "/decisions",
            Map.of("decision", decision, "owner_role", "Ops.Maintenance"))
        .statusCode();
  }

  private int minutes(UUID review, String text, int version) {
    return head.post(
            "/reviews/" + review + "/minutes",
            Map.of("minutes", text, "version", String.valueOf(version)))
        .statusCode();
  }

  private TaskSummary theTask() {
    return shop.asSystem(() -> tasks.list(TaskFilter.none()).items().get(0));
  }

  private String page(String path) {
    return head.get(path).body();
  }
}
