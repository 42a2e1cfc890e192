package org.orgo.reviews.patterns.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Simulates organizations in which nothing is wrong, and some in which something is, with fixed
 * seeds: a change of the statistics that finds more, or less, fails here.
 */
class FalseAlarmTests {

  @ParameterizedTest
  @CsvSource({"6", "12", "25"})
  void of_a_hundred_groups_without_a_fall_about_one_is_found(int persons) {
    double found = new SimulatedGroups(persons, 7).found(2_500, 0);
    assertThat(found).as("false alarms in percent").isBetween(0.5, 1.3);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 1.0, 18, 33", "12, 1.0, 48, 66", "25, 1.0, 90, 100",
    "6, 1.5, 40, 60", "12, 1.5, 78, 95", "25, 1.5, 97, 100"
  })
  void a_fall_is_found_the_more_often_the_larger_the_group(
      int persons, double fall, double least, double most) {
    double found = new SimulatedGroups(persons, 11).found(400, fall);
    assertThat(found).as("found in percent").isBetween(least, most);
  }

  @ParameterizedTest
  @CsvSource({"30", "100", "400"})
  void of_a_hundred_roles_that_work_as_ever_about_three_are_found(int itemsPerWindow) {
    double found = new SimulatedRoles(itemsPerWindow, 5).found(8_000, 0);
    assertThat(found).as("false alarms in percent").isBetween(2.5, 3.2);
  }

  @ParameterizedTest
  @CsvSource({"30", "100", "400"})
  void doubled_odds_of_being_late_are_found_in_a_quarter_to_two_fifths(int itemsPerWindow) {
    double found = new SimulatedRoles(itemsPerWindow, 6).found(3_000, 0.9);
    assertThat(found).as("found in percent").isBetween(22.0, 40.0);
  }

  @ParameterizedTest
  @CsvSource({"0.25", "0.5", "1", "4"})
  void a_queue_is_called_silent_by_mistake_once_in_two_or_three_years(double arrivalsAnHour) {
    double found = new SimulatedQueues(arrivalsAnHour, 5).alarmsAYear(1_500);
    assertThat(found).as("false alarms a queue and year").isBetween(0.3, 0.6);
  }
}
