package org.orgo.reviews.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.reviews.response.PatternFixtures.aPattern;
import static org.orgo.reviews.response.PatternFixtures.week;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.people.authorization.NotInCharge;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskSummary;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may say that a pattern is none, and what follows. */
@OrgoTest
class PatternDeskTests {

  private static final ReviewPeriod FIRST = week(LocalDate.of(2026, 11, 2));
  private static final String REASON = "The floor is being renewed this month.";

  @Autowired TestOrganizations organizations;
  @Autowired PatternResponse response;
  @Autowired PatternDesk desk;
  @Autowired PatternBoard board;
  @Autowired CaseBoard cases;
  @Autowired TaskDesk tasks;
  @Autowired AuditLog audit;

  private TestOrganization hospital;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
  }

  @Test
  void dismissing_closes_the_untouched_case_and_is_audited() {
    RecordedPattern fired = fired();

    RecordedPattern dismissed = dismiss(fired, 2);

    assertThat(dismissed.status()).isEqualTo(PatternStatus.DISMISSED);
    assertThat(dismissed.dismissalReason()).isEqualTo(REASON);
    assertThat(dismissed.dismissedBy()).isEqualTo(hospital.user("head"));
    Case closed = caseOf(fired);
    assertThat(closed.status()).isEqualTo(CaseStatus.ARCHIVED);
    assertThat(tasksOf(fired)).extracting(TaskSummary::status).containsOnly(TaskStatus.CANCELLED);
    assertThat(hospital.asSystem(() -> audit.about("pattern", fired.patternId().toString())))
        .extracting(AuditEntry::action)
        .contains("pattern.dismissed");
  }

  @Test
  void a_case_that_somebody_has_begun_stays_open() {
    RecordedPattern fired = fired();
    hospital.as(
        "head",
        () ->
            tasks.act(
                tasksOf(fired).get(0).taskId(), new ActionCommand("start", null, null, null)));

    dismiss(fired, 1);

    assertThat(caseOf(fired).status()).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void a_muted_key_fires_without_a_case_until_its_periods_are_over() {
    dismiss(fired(), 2);

    assertThat(firesIn(week(FIRST.start().plusWeeks(1))).status()).isEqualTo(PatternStatus.MUTED);
    assertThat(firesIn(week(FIRST.start().plusWeeks(2))).status()).isEqualTo(PatternStatus.MUTED);
    RecordedPattern loud = firesIn(week(FIRST.start().plusWeeks(3)));
    assertThat(loud.status()).isEqualTo(PatternStatus.FIRED);
    assertThat(caseOf(loud).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void another_key_is_not_muted() {
    dismiss(fired(), 3);

    ReviewPeriod next = week(FIRST.start().plusWeeks(1));
    answer(next, aPattern().in(next).about("noise"));

    assertThat(list().get(0).status()).isEqualTo(PatternStatus.FIRED);
  }

  @Test
  void a_high_risk_is_dismissed_and_never_muted() {
    answer(FIRST, aPattern().of(PatternKind.HIGH_RISK).about("self_harm"));
    RecordedPattern risk = list().get(0);

    assertThatThrownBy(() -> dismiss(risk, 1)).isInstanceOf(HighRiskIsNeverMuted.class);
    dismiss(risk, null);

    ReviewPeriod next = week(FIRST.start().plusWeeks(1));
    answer(next, aPattern().in(next).of(PatternKind.HIGH_RISK).about("self_harm"));
    assertThat(list().get(0).status()).isEqualTo(PatternStatus.FIRED);
  }

  @Test
  void a_reason_and_one_to_three_periods_are_needed() {
    RecordedPattern fired = fired();

    assertThatThrownBy(() -> hospital.as("head", () -> desk.dismiss(fired.patternId(), "  ", 1)))
        .isInstanceOf(InvalidRequest.class);
    for (Integer periods : new Integer[] {null, 0, 4}) {
      assertThatThrownBy(() -> dismiss(fired, periods)).isInstanceOf(InvalidRequest.class);
    }
    assertThat(caseOf(fired).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void what_was_dismissed_is_not_dismissed_again() {
    RecordedPattern fired = fired();
    dismiss(fired, 1);

    assertThatThrownBy(() -> dismiss(fired, 1)).isInstanceOf(PatternIsSettled.class);
  }

  @Test
  void who_may_not_read_the_case_knows_of_no_pattern() {
    RecordedPattern fired = fired();

    assertThatThrownBy(() -> hospital.as("worker", () -> board.get(fired.patternId())))
        .isInstanceOf(NotAllowed.class);
    answer(FIRST, aPattern().about("theft").labelled("11.94.HR.Head"));
    RecordedPattern ofPeople = list().get(0);
    assertThat(ofPeople.kind()).isEqualTo(PatternKind.FREQUENCY);
    assertThatThrownBy(() -> hospital.as("director", () -> board.get(ofPeople.patternId())))
        .isInstanceOf(NotFound.class);
    assertThat(hospital.as("director", () -> board.list(PatternFilter.all(null, 50)).items()))
        .isEmpty();
  }

  @Test
  void who_reads_the_case_and_is_not_in_charge_dismisses_nothing() {
    answer(
        FIRST, aPattern().labelled("2.94.Leadership.Safety.Review").visible(Visibility.RESTRICTED));
    RecordedPattern fired = list().get(0);

    assertThatThrownBy(() -> dismiss(fired, 1)).isInstanceOfAny(NotInCharge.class, NotFound.class);
  }

  private RecordedPattern fired() {
    answer(FIRST, aPattern());
    return list().get(0);
  }

  private RecordedPattern firesIn(ReviewPeriod period) {
    answer(period, aPattern().in(period));
    return list().stream()
        .filter(each -> each.periodStart().equals(period.start()))
        .findFirst()
        .orElseThrow();
  }

  private void answer(ReviewPeriod period, PatternFixtures pattern) {
    hospital.runAsSystem(() -> response.answer(period, List.of(pattern.found())));
  }

  private List<RecordedPattern> list() {
    return hospital.asSystem(() -> board.list(PatternFilter.all(null, 50)).items());
  }

  private RecordedPattern dismiss(RecordedPattern pattern, Integer periods) {
    return hospital.as("head", () -> desk.dismiss(pattern.patternId(), REASON, periods));
  }

  private Case caseOf(RecordedPattern pattern) {
    return hospital.asSystem(() -> cases.get(new CaseId(pattern.caseId())));
  }

  private List<TaskSummary> tasksOf(RecordedPattern pattern) {
    return hospital.asSystem(() -> cases.tasks(new CaseId(pattern.caseId()), null, 50).items());
  }
}
