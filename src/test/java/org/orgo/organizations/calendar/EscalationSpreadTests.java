package org.orgo.organizations.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.orgo.organizations.calendar.CalendarGenerators.CALENDARS;
import static org.orgo.organizations.calendar.CalendarGenerators.DURATIONS;
import static org.orgo.organizations.calendar.CalendarGenerators.INSTANTS;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class EscalationSpreadTests {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void a_hospital_reaches_the_top_of_four_levels_after_an_hour() {
    assertThat(always(Duration.ofMinutes(5), Duration.ofHours(1)).steps(4))
        .containsExactly(
            Instant.parse("2026-11-22T12:05:00Z"),
            Instant.parse("2026-11-22T12:23:20Z"),
            Instant.parse("2026-11-22T12:41:40Z"),
            Instant.parse("2026-11-22T13:00:00Z"));
  }

  @Test
  void a_single_step_is_due_at_the_deadline_and_nobody_above_means_no_step() {
    EscalationSpread spread = always(Duration.ofHours(12), Duration.ofHours(48));

    assertThat(spread.steps(1)).containsExactly(NOON.plus(Duration.ofHours(12)));
    assertThat(spread.steps(0)).isEmpty();
  }

  @Test
  void a_deadline_after_the_maximum_leaves_nothing_to_spread() {
    EscalationSpread spread = always(Duration.ofHours(3), Duration.ofHours(1));

    assertThat(spread.steps(2)).containsOnly(NOON.plus(Duration.ofHours(3)));
  }

  @Test
  void a_late_step_shortens_those_that_follow() {
    EscalationSpread spread = always(Duration.ofMinutes(10), Duration.ofMinutes(70));

    assertThat(spread.next(NOON.plus(Duration.ofMinutes(50)), 2))
        .isEqualTo(NOON.plus(Duration.ofMinutes(60)));
    assertThat(spread.next(NOON.plus(Duration.ofMinutes(90)), 2))
        .isEqualTo(NOON.plus(Duration.ofMinutes(90)));
  }

  @Test
  void steps_run_in_working_time() {
    WorkingCalendar office =
        WorkingCalendar.parse(
            "{\"kind\":\"business_hours\",\"hours\":{\"monday\":[\"08:00-16:00\"],"
                + "\"tuesday\":[\"08:00-16:00\"]}}",
            ZoneId.of("UTC"));
    Instant monday = Instant.parse("2026-11-23T08:00:00Z");

    assertThat(
            new EscalationSpread(
                    office, monday, monday.plus(Duration.ofHours(4)), Duration.ofHours(16))
                .steps(3))
        .containsExactly(
            Instant.parse("2026-11-23T12:00:00Z"),
            Instant.parse("2026-11-24T10:00:00Z"),
            Instant.parse("2026-11-24T16:00:00Z"));
  }

  @Test
  void reminders_become_rarer_and_never_stop() {
    EscalationSpread spread = always(Duration.ofMinutes(5), Duration.ofHours(1));

    assertThat(spread.reminderAfter(NOON.plus(Duration.ofHours(1))))
        .isEqualTo(NOON.plus(Duration.ofHours(2)));
    assertThat(spread.reminderAfter(NOON.plus(Duration.ofHours(2))))
        .isEqualTo(NOON.plus(Duration.ofHours(4)));
    assertThat(spread.reminderAfter(NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
  }

  @Test
  void what_cannot_be_spread_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> always(Duration.ZERO, Duration.ofHours(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> always(Duration.ofMinutes(5), Duration.ofHours(1)).next(NOON, 0));
  }

  @Test
  void the_first_step_is_the_deadline_and_the_last_the_profiles_maximum() {
    Property.check(
        source -> {
          WorkingCalendar calendar = source.draw(CALENDARS);
          Instant created = source.draw(INSTANTS);
          Duration reactivity = source.draw(DURATIONS);
          Duration maximum = source.draw(DURATIONS);
          int count = source.draw(Gen.integers(2, 8));
          assumeTrue(!reactivity.isZero() && maximum.compareTo(reactivity) >= 0);
          EscalationSpread spread = spread(calendar, created, reactivity, maximum);
          List<Instant> steps = spread.steps(count);

          assertThat(steps).hasSize(count).isSorted();
          assertThat(steps.get(0)).isEqualTo(spread.deadline());
          assertThat(steps.get(count - 1)).isEqualTo(calendar.plus(created, maximum));
        });
  }

  @Test
  void waits_between_steps_are_alike_to_the_nanosecond() {
    Property.check(
        source -> {
          WorkingCalendar calendar = source.draw(CALENDARS);
          Instant created = source.draw(INSTANTS);
          Duration reactivity = source.draw(DURATIONS);
          Duration maximum = source.draw(DURATIONS);
          int count = source.draw(Gen.integers(3, 8));
          assumeTrue(!reactivity.isZero() && maximum.compareTo(reactivity) >= 0);
          List<Instant> steps = spread(calendar, created, reactivity, maximum).steps(count);
          Duration first = calendar.between(steps.get(0), steps.get(1));

          for (int step = 2; step < count; step++) {
            assertThat(calendar.between(steps.get(step - 1), steps.get(step)).minus(first).abs())
                .isLessThanOrEqualTo(Duration.ofNanos(1));
          }
        });
  }

  @Test
  void planning_one_step_at_a_time_gives_the_same_steps() {
    Property.check(
        source -> {
          WorkingCalendar calendar = source.draw(CALENDARS);
          Instant created = source.draw(INSTANTS);
          Duration reactivity = source.draw(DURATIONS);
          Duration maximum = source.draw(DURATIONS);
          int count = source.draw(Gen.integers(1, 8));
          assumeTrue(!reactivity.isZero() && maximum.compareTo(reactivity) >= 0);
          EscalationSpread spread = spread(calendar, created, reactivity, maximum);
          List<Instant> planned = spread.steps(count);
          List<Instant> walked = new ArrayList<>(List.of(spread.deadline()));
          for (int left = count - 1; left > 0; left--) {
            walked.add(spread.next(walked.get(walked.size() - 1), left));
          }

          for (int step = 0; step < count; step++) {
            assertThat(calendar.between(planned.get(step), walked.get(step)).abs())
                .isLessThanOrEqualTo(Duration.ofNanos(count));
          }
          assertThat(walked.get(count - 1)).isEqualTo(planned.get(count - 1));
        });
  }

  @Test
  void a_reminder_is_always_in_the_future() {
    Property.check(
        source -> {
          WorkingCalendar calendar = source.draw(CALENDARS);
          Instant created = source.draw(INSTANTS);
          Duration reactivity = source.draw(DURATIONS);
          Duration later = source.draw(DURATIONS);
          assumeTrue(!reactivity.isZero());
          Instant now = created.plus(later);

          assertThat(spread(calendar, created, reactivity, reactivity).reminderAfter(now))
              .isAfter(now);
        });
  }

  private static EscalationSpread always(Duration reactivity, Duration maximum) {
    return spread(WorkingCalendar.always(), NOON, reactivity, maximum);
  }

  private static EscalationSpread spread(
      WorkingCalendar calendar, Instant created, Duration reactivity, Duration maximum) {
    return new EscalationSpread(calendar, created, calendar.plus(created, reactivity), maximum);
  }
}
