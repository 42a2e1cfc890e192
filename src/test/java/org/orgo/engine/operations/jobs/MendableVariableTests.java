package org.orgo.engine.operations.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.Cadence;

class MendableVariableTests {

  @Test
  void a_choice_is_one_of_its_words() {
    MendableVariable cadence = MendableVariable.oneOf("cadence", Cadence.class);

    assertThat(cadence.valueOf(" WEEKLY ")).contains("WEEKLY");
    assertThat(cadence.valueOf("FORTNIGHTLY")).isEmpty();
    assertThat(cadence.valueOf(null)).isEmpty();
    assertThat(cadence.rule()).isEqualTo("must be one of WEEKLY, MONTHLY, YEARLY");
  }

  @Test
  void yes_or_no_is_kept_as_a_boolean() {
    MendableVariable stops = MendableVariable.yesOrNo("clockStopsOnHold");

    assertThat(stops.valueOf("True")).contains(true);
    assertThat(stops.valueOf("false")).contains(false);
    assertThat(stops.valueOf("1")).isEmpty();
  }

  @Test
  void a_number_and_a_day_stay_between_their_bounds() {
    MendableVariable number = MendableVariable.number("found", 0, 10);
    MendableVariable day =
        MendableVariable.day("start", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    assertThat(number.valueOf("10")).contains(10L);
    assertThat(number.valueOf("11")).isEmpty();
    assertThat(number.valueOf("ten")).isEmpty();
    assertThat(number.rule()).isEqualTo("must be a whole number from 0 to 10");
    assertThat(day.valueOf("2026-03-30")).contains("2026-03-30");
    assertThat(day.valueOf("2027-01-01")).isEmpty();
    assertThat(day.valueOf("tomorrow")).isEmpty();
    assertThat(day.rule()).isEqualTo("must be a day from 2026-01-01 to 2026-12-31");
  }

  @Test
  void dropping_ends_a_timer_or_an_instance_and_never_a_report() {
    assertThat(DropEffect.of("task-lifecycle", "task-lifecycle", "timer-transition"))
        .isEqualTo(DropEffect.TIMER_ENDS);
    assertThat(DropEffect.of("review-cycle", "review-cycle", "async-continuation"))
        .isEqualTo(DropEffect.INSTANCE_ENDS);
    assertThat(DropEffect.of("our-step", "signal-intake", "timer-transition"))
        .isEqualTo(DropEffect.REFUSED);
  }
}
