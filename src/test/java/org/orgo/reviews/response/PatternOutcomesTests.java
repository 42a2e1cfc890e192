package org.orgo.reviews.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.reviews.response.PatternFixtures.aPattern;
import static org.orgo.reviews.response.PatternFixtures.week;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseId;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

/** One window after a pattern's case was closed, the review says whether it was mended. */
@OrgoTest
class PatternOutcomesTests {

  @Autowired TestOrganizations organizations;
  @Autowired PatternResponse response;
  @Autowired PatternOutcomes outcomes;
  @Autowired PatternBoard board;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard cases;
  @Autowired TaskDesk tasks;
  @Autowired MovableClock clock;

  private TestOrganization hospital;
  private ReviewPeriod thisWeek;
  private ReviewPeriod nextWeek;
  private ReviewPeriod weekAfter;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
    thisWeek =
        week(
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    nextWeek = week(thisWeek.start().plusWeeks(1));
    weekAfter = week(thisWeek.start().plusWeeks(2));
    hospital.runAsSystem(() -> response.answer(thisWeek, List.of(aPattern().in(thisWeek).found())));
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void what_does_not_fire_again_while_work_arrives_is_mended() {
    resolve();
    arrives(2);

    judge(nextWeek);

    assertThat(pattern().outcome()).isEqualTo(PatternOutcome.MENDED);
    CaseEvent last = lastEvent();
    assertThat(last.data().path("pattern_outcome").asText()).isEqualTo("MENDED");
  }

  @Test
  void what_fires_again_is_not_mended() {
    resolve();
    arrives(2);

    judge(nextWeek, aPattern().in(nextWeek).found());

    assertThat(pattern().outcome()).isEqualTo(PatternOutcome.NOT_MENDED);
  }

  @Test
  void where_too_little_arrives_nobody_can_tell() {
    resolve();

    judge(nextWeek);

    assertThat(pattern().outcome()).isEqualTo(PatternOutcome.CANNOT_TELL);
  }

  @Test
  void nothing_is_said_before_a_whole_window_has_passed() {
    resolve();

    judge(thisWeek);

    assertThat(pattern().outcome()).isNull();
  }

  @Test
  void an_open_case_is_not_judged() {
    judge(weekAfter);

    assertThat(pattern().outcome()).isNull();
  }

  @Test
  void the_outcome_is_said_once() {
    resolve();
    arrives(2);
    judge(nextWeek);

    judge(weekAfter, aPattern().in(weekAfter).found());

    assertThat(pattern().outcome()).isEqualTo(PatternOutcome.MENDED);
  }

  private void resolve() {
    hospital.as("head", () -> desk.act(caseId(), "resolve", "A mat lies there now", null));
  }

  /** In the week after this one. */
  private void arrives(int count) {
    clock.advance(Duration.ofDays(7));
    for (int number = 0; number < count; number++) {
      hospital.runAsSystem(() -> tasks.open(aTask().draft()));
    }
  }

  private void judge(ReviewPeriod period, FoundPattern... found) {
    hospital.runAsSystem(() -> outcomes.judge(period, List.of(found)));
  }

  private RecordedPattern pattern() {
    return hospital.asSystem(() -> board.list(PatternFilter.all(null, 5)).items().get(0));
  }

  private CaseId caseId() {
    return new CaseId(pattern().caseId());
  }

  private CaseEvent lastEvent() {
    List<CaseEvent> events = hospital.asSystem(() -> cases.events(caseId()));
    return events.get(events.size() - 1);
  }
}
