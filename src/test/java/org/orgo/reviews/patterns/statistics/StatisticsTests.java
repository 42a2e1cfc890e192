package org.orgo.reviews.patterns.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.patterns.statistics.WellbeingChange.Basis;

class StatisticsTests {

  private static final double[] STEADY = {0.1, -0.1, 0.2, -0.2, 0};
  private static final double[] FALLEN = {-1.4, -1.6, -1.5, -1.3, -1.7};
  private static final double[] NONE = {};

  @Test
  void students_t_is_that_of_the_tables() {
    assertThat(StudentT.onePercent(4)).isEqualTo(3.747);
    assertThat(StudentT.onePercent(11)).isEqualTo(2.718);
    assertThat(StudentT.onePercent(40)).isCloseTo(2.423, within(0.001));
    assertThat(StudentT.onePercent(120)).isCloseTo(2.358, within(0.001));
  }

  @Test
  void a_group_that_falls_while_the_others_do_not_is_found() {
    assertThat(WellbeingChange.of(FALLEN, List.of(STEADY, STEADY), NONE))
        .hasValueSatisfying(
            change -> {
              assertThat(change.isDrop()).isTrue();
              assertThat(change.fall()).isCloseTo(1.5, within(1e-9));
              assertThat(change.basis()).isEqualTo(Basis.OTHER_GROUPS);
            });
  }

  @Test
  void a_fall_of_the_whole_organization_is_no_groups_fall() {
    assertThat(WellbeingChange.of(FALLEN, List.of(FALLEN, FALLEN), NONE))
        .hasValueSatisfying(change -> assertThat(change.isDrop()).isFalse());
  }

  @Test
  void a_small_fall_is_none_however_certain_it_is() {
    double[] slightly = {-0.4, -0.4, -0.4, -0.4, -0.4, -0.4};
    assertThat(WellbeingChange.of(slightly, List.of(STEADY, STEADY), NONE))
        .hasValueSatisfying(change -> assertThat(change.isDrop()).isFalse());
  }

  @Test
  void with_fewer_than_two_other_groups_last_year_is_compared_with() {
    assertThat(WellbeingChange.of(FALLEN, List.of(STEADY), STEADY))
        .hasValueSatisfying(
            change -> {
              assertThat(change.isDrop()).isTrue();
              assertThat(change.basis()).isEqualTo(Basis.LAST_YEAR);
            });
    assertThat(WellbeingChange.of(FALLEN, List.of(STEADY), FALLEN))
        .hasValueSatisfying(change -> assertThat(change.isDrop()).isFalse());
  }

  @Test
  void with_nothing_to_compare_with_nobody_is_judged() {
    assertThat(WellbeingChange.of(FALLEN, List.of(STEADY), NONE)).isEmpty();
  }

  @Test
  void fewer_than_five_persons_are_neither_judged_nor_compared_with() {
    double[] four = Arrays.copyOf(FALLEN, 4);
    assertThat(WellbeingChange.of(four, List.of(STEADY, STEADY), STEADY)).isEmpty();
    assertThat(WellbeingChange.of(FALLEN, List.of(STEADY, four), NONE)).isEmpty();
  }

  @Test
  void twice_as_many_late_items_are_a_drift() {
    assertThat(LateShare.of(shares(30, 10), shares(60, 60), 20))
        .hasValueSatisfying(share -> assertThat(share.isDrift()).isTrue());
  }

  @Test
  void a_share_that_always_swings_is_no_drift() {
    int[] swinging = {18, 2, 18, 2, 18, 2, 18, 2, 18, 2, 18, 2};
    assertThat(LateShare.of(swinging, shares(30, 30), 20))
        .hasValueSatisfying(share -> assertThat(share.isDrift()).isFalse());
  }

  @Test
  void nine_points_more_are_no_drift_however_many_items() {
    assertThat(LateShare.of(shares(1_900, 1_000), shares(10_000, 10_000), 20))
        .hasValueSatisfying(share -> assertThat(share.isDrift()).isFalse());
  }

  @Test
  void too_few_items_are_not_judged() {
    assertThat(LateShare.of(shares(19, 0), shares(19, 30), 20)).isEmpty();
    assertThat(LateShare.of(shares(20, 0), shares(20, 5), 20)).isEmpty();
  }

  @Test
  void where_nothing_was_ever_late_two_late_items_are_chance_and_ten_are_not() {
    assertThat(LateShare.of(shares(2, 0), shares(20, 6), 20).orElseThrow().z()).isLessThan(20);
    assertThat(LateShare.of(shares(10, 0), shares(20, 6), 20).orElseThrow().isDrift()).isTrue();
  }

  @Test
  void a_queue_is_silent_beyond_chance_and_beyond_its_longest_gap() {
    double[] hourly = IntStream.range(0, 100).mapToDouble(hour -> hour + 0.5).toArray();
    assertThat(QueueSilence.of(hourly, 107).orElseThrow().isTooLong()).isFalse();
    assertThat(QueueSilence.of(hourly, 108.0).orElseThrow().isTooLong()).isTrue();
    double[] withAGap = DoubleStream.of(hourly).filter(at -> at < 50 || at > 60).toArray();
    assertThat(QueueSilence.of(withAGap, 115).orElseThrow())
        .satisfies(silence -> assertThat(silence.isTooLong()).isFalse())
        .satisfies(silence -> assertThat(silence.longest()).isEqualTo(10));
    assertThat(QueueSilence.of(withAGap, 116).orElseThrow().isTooLong()).isTrue();
  }

  @Test
  void a_slow_queue_is_not_watched() {
    assertThat(QueueSilence.of(new double[] {6, 12, 18}, 500)).isEmpty();
    assertThat(QueueSilence.of(NONE, 500)).isEmpty();
  }

  @Test
  void a_threshold_is_told_as_cases_a_month() {
    assertThat(SteadyRate.perMonth(2, 7)).isCloseTo(7.19, within(0.01));
    assertThat(SteadyRate.perMonth(3, 28)).isCloseTo(2.87, within(0.01));
    assertThat(SteadyRate.perMonth(10, 730)).isCloseTo(0.40, within(0.01));
    assertThat(SteadyRate.perMonth(5_000, 30)).isCloseTo(4_999.67, within(0.01));
  }

  /** The newest of twelve windows, and what all others have. */
  private static int[] shares(int now, int before) {
    return IntStream.range(0, LateShare.WINDOWS).map(at -> at == 0 ? now : before).toArray();
  }
}
