package org.orgo.tasks.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orgo.organizations.calendar.EscalationSpread;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class EscalationScheduleTests {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Gen<Duration> DURATIONS =
      Gen.integers(1, 10_000).map(minutes -> Duration.ofMinutes(minutes));

  @Test
  void unanswered_work_counts_each_step_that_has_passed() {
    EscalationSchedule hospital = schedule(5, 60, false, true, true, true, true);

    assertThat(hospital.after(Duration.ofMinutes(5))).isEqualTo(BacktestFigures.NONE);
    assertThat(hospital.after(Duration.ofMinutes(6))).isEqualTo(new BacktestFigures(1, 1, 1, 1, 0));
    assertThat(hospital.after(Duration.ofHours(2))).isEqualTo(new BacktestFigures(1, 1, 4, 4, 1));
  }

  @Test
  void urgent_work_escalates_before_it_is_late() {
    assertThat(schedule(5, 60, true, true, true).after(Duration.ofMinutes(1)))
        .isEqualTo(new BacktestFigures(0, 1, 1, 1, 0));
  }

  @Test
  void an_announcement_is_a_notice_and_hands_nothing_over() {
    assertThat(schedule(5, 60, false, false, true).after(Duration.ofMinutes(6)))
        .isEqualTo(new BacktestFigures(1, 0, 0, 1, 0));
  }

  @Test
  void where_nobody_is_above_work_is_late_and_climbs_nowhere() {
    assertThat(schedule(5, 60, false).after(Duration.ofDays(1)))
        .isEqualTo(new BacktestFigures(1, 0, 0, 0, 0));
  }

  @Test
  void steps_are_due_when_the_law_of_escalation_says() {
    Property.check(
        source -> {
          Duration reactivity = source.draw(DURATIONS);
          Duration maximum = source.draw(DURATIONS);
          int steps = source.draw(Gen.integers(1, 8));
          EscalationSpread law =
              new EscalationSpread(WorkingCalendar.always(), NOON, NOON.plus(reactivity), maximum);
          EscalationSchedule schedule =
              new EscalationSchedule(reactivity, maximum, false, Collections.nCopies(steps, true));

          assertThat(
                  IntStream.range(0, steps)
                      .mapToObj(step -> NOON.plus(schedule.due(step)))
                      .toList())
              .isEqualTo(law.steps(steps));
        });
  }

  @Test
  void more_time_never_makes_more_of_it() {
    Property.check(
        source -> {
          Duration shorter = source.draw(DURATIONS);
          Duration longer = shorter.plus(source.draw(DURATIONS));
          Duration maximum = source.draw(DURATIONS);
          Duration elapsed = source.draw(DURATIONS);
          List<Boolean> moves =
              source.draw(Gen.integers(0, 6).map(n -> Collections.nCopies(n, true)));
          boolean immediate = source.chance(0.5);

          BacktestFigures more =
              new EscalationSchedule(shorter, maximum, immediate, moves).after(elapsed);
          BacktestFigures less =
              new EscalationSchedule(longer, maximum, immediate, moves).after(elapsed);

          assertThat(less.late()).isLessThanOrEqualTo(more.late());
          assertThat(less.escalations()).isLessThanOrEqualTo(more.escalations());
          assertThat(less.notices()).isLessThanOrEqualTo(more.notices());
        });
  }

  private static EscalationSchedule schedule(
      int reactivity, int maximum, boolean immediate, Boolean... moves) {
    return new EscalationSchedule(
        Duration.ofMinutes(reactivity), Duration.ofMinutes(maximum), immediate, List.of(moves));
  }
}
