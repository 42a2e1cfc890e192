package org.orgo.reviews.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.reviews.response.PatternFixtures.aPattern;
import static org.orgo.reviews.response.PatternFixtures.month;
import static org.orgo.reviews.response.PatternFixtures.week;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseId;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskSummary;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The work that follows from a pattern: its case, tasks, evidence, and never twice. */
@OrgoTest
class PatternCasesTests {

  private static final ReviewPeriod FIRST = week(LocalDate.of(2026, 11, 2));
  private static final ReviewPeriod SECOND = week(LocalDate.of(2026, 11, 9));

  @Autowired TestOrganizations organizations;
  @Autowired PatternResponse response;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard board;
  @Autowired TaskDesk tasks;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization hospital;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
  }

  @Test
  void five_wet_floors_open_an_audit_for_the_department_head_with_three_tasks_and_five_links() {
    List<UUID> wet = wetFloors(5);

    answer(FIRST, aPattern().seenIn(wet).found());

    Case audit = read(onlyCase());
    assertThat(audit.label()).isEqualTo("11.94.Operations.Safety.Audit");
    assertThat(audit.ownerRole()).isEqualTo("Ops.Head");
    assertThat(audit.severity()).isEqualTo(Severity.MAJOR);
    assertThat(audit.visibility()).isEqualTo(Visibility.RESTRICTED);
    assertThat(audit.title()).isEqualTo("It keeps happening: slip hazard, Operations.Safety");
    assertThat(audit.content().description())
        .startsWith("5 events from 2 sources within 7 days.")
        .contains("It takes 2 events from 1 source")
        .contains("50 of 100 reviews");
    assertThat(tasksOf(audit))
        .extracting(TaskSummary::title)
        .containsExactlyInAnyOrder(
            "Look at the place and at the evidence: slip hazard, Operations.Safety",
            "Find the root cause: slip hazard, Operations.Safety",
            "Decide whether a rule has to change: slip hazard, Operations.Safety");
    assertThat(tasksOf(audit))
        .allSatisfy(
            task -> {
              assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
              assertThat(task.ownerRole()).isEqualTo("Ops.Head");
              assertThat(task.kind().visibility()).isEqualTo(Visibility.RESTRICTED);
            });
    assertThat(evidence(audit)).containsExactlyInAnyOrderElementsOf(wet);
    assertThat(patterns())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("events", 5)
                    .containsEntry("expected_rate", 50.0)
                    .containsEntry("minimum_events", "2"));
  }

  @Test
  void the_same_patterns_again_change_nothing() {
    FoundPattern found = aPattern().seenIn(wetFloors(5)).found();
    answer(FIRST, found);
    Case audit = read(onlyCase());
    List<CaseEvent> events = events(audit);

    answer(FIRST, found);

    assertThat(read(onlyCase())).isEqualTo(audit);
    assertThat(events(audit)).isEqualTo(events);
    assertThat(tasksOf(audit)).hasSize(3);
    assertThat(evidence(audit)).hasSize(5);
  }

  @Test
  void what_comes_later_in_the_same_period_joins_the_case() {
    List<UUID> wet = wetFloors(5);
    answer(FIRST, aPattern().seenIn(wet.subList(0, 2)).found());

    answer(FIRST, aPattern().seenIn(wet).found());

    Case audit = read(onlyCase());
    assertThat(evidence(audit)).containsExactlyInAnyOrderElementsOf(wet);
    assertThat(patterns())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("events", 5));
    assertThat(lastEvent(audit).kind()).isEqualTo(CaseEvent.CaseEventKind.LINKED);
  }

  @Test
  void the_next_period_adds_evidence_and_an_event_to_the_open_case() {
    List<UUID> before = wetFloors(2);
    List<UUID> after = wetFloors(3);
    answer(FIRST, aPattern().seenIn(before).found());

    answer(SECOND, aPattern().in(SECOND).seenIn(after).found());

    Case audit = read(onlyCase());
    assertThat(tasksOf(audit)).hasSize(3);
    assertThat(evidence(audit))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(before.stream(), after.stream()).toList());
    assertThat(lastEvent(audit).data().path("linked").asInt()).isEqualTo(3);
    assertThat(patterns()).hasSize(2).extracting("case_id").containsOnly(audit.caseId().value());
  }

  @Test
  void another_cadence_joins_the_open_case_as_well() {
    answer(FIRST, aPattern().seenIn(wetFloors(2)).found());
    ReviewPeriod november = month(LocalDate.of(2026, 11, 1));

    answer(november, aPattern().in(november).seenIn(wetFloors(1)).found());

    assertThat(evidence(read(onlyCase()))).hasSize(3);
  }

  @Test
  void a_closed_case_is_not_reopened_and_a_new_one_follows() {
    answer(FIRST, aPattern().seenIn(wetFloors(2)).found());
    CaseId first = onlyCase();
    hospital.as("head", () -> desk.act(first, "resolve", "A mat lies there now", null));

    answer(SECOND, aPattern().in(SECOND).seenIn(wetFloors(2)).found());

    assertThat(read(first).status()).isEqualTo(CaseStatus.RESOLVED);
    assertThat(patterns()).extracting("case_id").doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void of_two_nodes_that_answer_at_once_one_opens_the_case() {
    FoundPattern found = aPattern().seenIn(wetFloors(5)).found();

    List<CompletableFuture<Void>> nodes =
        IntStream.range(0, 4)
            .mapToObj(node -> CompletableFuture.runAsync(() -> answer(FIRST, found)))
            .toList();
    nodes.forEach(CompletableFuture::join);

    assertThat(patterns()).hasSize(1);
    Case audit = read(onlyCase());
    assertThat(tasksOf(audit)).hasSize(3);
    assertThat(evidence(audit)).hasSize(5);
  }

  @Test
  void a_patterns_own_case_and_its_tasks_are_no_evidence() {
    answer(FIRST, aPattern().seenIn(wetFloors(2)).found());
    Case audit = read(onlyCase());
    List<UUID> own = tasksOf(audit).stream().map(task -> task.taskId().value()).toList();
    UUID loose = hospital.asSystem(() -> tasks.open(aTask().draft())).taskId().value();

    answer(
        FIRST,
        aPattern()
            .about("noise")
            .seenIn(List.of(audit.caseId().value()))
            .seenInTasks(Stream.concat(own.stream(), Stream.of(loose)).toList())
            .found());

    assertThat(
            rows(
                "select to_task_id, to_case_id from work_links where from_case_id <> ?",
                audit.caseId().value()))
        .singleElement()
        .satisfies(link -> assertThat(link).containsEntry("to_task_id", loose));
  }

  @Test
  void a_case_links_the_newest_fifty() {
    answer(FIRST, aPattern().seenIn(wetFloors(53)).found());

    assertThat(evidence(read(onlyCase()))).hasSize(50);
  }

  @Test
  void the_case_is_never_seen_by_more_people_than_its_evidence() {
    answer(FIRST, aPattern().visible(Visibility.ANONYMISED).found());

    assertThat(read(onlyCase()).visibility()).isEqualTo(Visibility.ANONYMISED);
  }

  @Test
  void what_puts_people_at_risk_is_decided_by_the_leadership() {
    answer(
        FIRST,
        aPattern()
            .of(PatternKind.HIGH_RISK)
            .about("self_harm")
            .labelled("2.94.Leadership.Safety.Review")
            .found());

    Case review = read(onlyCase());
    assertThat(review.ownerRole()).isEqualTo("Leadership");
    assertThat(tasksOf(review)).hasSize(3);
  }

  @Test
  void a_label_that_names_nobody_is_found_by_triage() {
    answer(FIRST, aPattern().labelled("11.94.Somebody.Else").found());

    assertThat(read(onlyCase()).ownerRole()).isEqualTo("Triage");
  }

  private List<UUID> wetFloors(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                hospital.asSystem(
                    () ->
                        desk.open(
                                aCase()
                                    .titled("Wet floor " + number)
                                    .labelled("1001.94.Operations.Safety")
                                    .ownedBy("Operations.Safety")
                                    .visible(Visibility.RESTRICTED)
                                    .draft())
                            .value()))
        .toList();
  }

  private void answer(ReviewPeriod period, FoundPattern... found) {
    hospital.runAsSystem(() -> response.answer(period, List.of(found)));
  }

  private List<Map<String, Object>> patterns() {
    return rows(
        """
        select case_id, events, expected_rate, thresholds ->> 'minimum_events' as minimum_events
        from patterns
        order by period_start
        """);
  }

  private CaseId onlyCase() {
    return new CaseId((UUID) rows("select distinct case_id from patterns").get(0).get("case_id"));
  }

  private Case read(CaseId id) {
    return hospital.asSystem(() -> board.get(id));
  }

  private List<CaseEvent> events(Case theCase) {
    return hospital.asSystem(() -> board.events(theCase.caseId()));
  }

  private CaseEvent lastEvent(Case theCase) {
    List<CaseEvent> events = events(theCase);
    return events.get(events.size() - 1);
  }

  private List<TaskSummary> tasksOf(Case theCase) {
    return hospital.asSystem(() -> board.tasks(theCase.caseId(), null, 50).items());
  }

  private List<UUID> evidence(Case theCase) {
    return rows(
            "select to_case_id from work_links where kind = 'EVIDENCE' and from_case_id = ?",
            theCase.caseId().value())
        .stream()
        .map(link -> (UUID) link.get("to_case_id"))
        .toList();
  }

  private List<Map<String, Object>> rows(String query, Object... values) {
    return hospital.asSystem(() -> transaction.execute(status -> jdbc.queryForList(query, values)));
  }
}
