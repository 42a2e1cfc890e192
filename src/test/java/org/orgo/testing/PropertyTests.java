package org.orgo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;

class PropertyTests {
  private static final Gen<Integer> NUMBERS = Gen.integers(0, 1_000_000);
  private static final Pattern SEED = Pattern.compile("-Dorgo\\.seed=(\\d+)");

  @Test
  void a_property_that_holds_is_tried_as_often_as_asked() {
    AtomicInteger runs = new AtomicInteger();

    property(1000, 1).run(source -> runs.incrementAndGet());

    assertThat(runs).hasValue(1000);
  }

  @Test
  void a_case_that_fails_is_found_and_told_by_its_values() {
    ThrowingConsumer<Source> body =
        source -> {
          int number = source.draw(NUMBERS);
          source.note("halved");
          assertThat(number / 2).isLessThan(500);
        };

    assertThatExceptionOfType(PropertyFalsified.class)
        .isThrownBy(() -> property(1000, 1).run(body))
        .withMessageContaining("Halves are small does not hold for")
        .withMessageContaining("1. 1000")
        .withMessageContaining("2. halved")
        .withMessageContaining("500")
        .withCauseInstanceOf(AssertionError.class);
  }

  @Test
  void what_is_thrown_by_the_code_under_test_is_told_with_its_kind() {
    ThrowingConsumer<Source> body =
        source -> {
          throw new IllegalStateException("closed");
        };

    assertThat(failure(property(1000, 1), body))
        .hasMessageContaining("because java.lang.IllegalStateException: closed")
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_same_seed_draws_the_same_values() {
    assertThat(drawn(7, 50)).isEqualTo(drawn(7, 50)).isNotEqualTo(drawn(8, 50));
  }

  @Test
  void the_seed_that_is_told_begins_with_the_failing_case() {
    ThrowingConsumer<Source> body = source -> assertThat(source.draw(NUMBERS) % 97).isNotZero();
    PropertyFalsified failure = failure(property(1000, 1), body);
    Matcher seed = SEED.matcher(failure.getMessage());
    assertThat(seed.find()).isTrue();

    PropertyFalsified again = failure(property(1, Long.parseLong(seed.group(1))), body);

    assertThat(again).hasMessage(failure.getMessage());
  }

  @Test
  void cases_outside_the_assumptions_do_not_count() {
    AtomicInteger counted = new AtomicInteger();

    property(100, 1)
        .run(
            source -> {
              assumeTrue(source.draw(NUMBERS) % 2 == 0);
              counted.incrementAndGet();
            });

    assertThat(counted).hasValue(100);
  }

  @Test
  void a_property_whose_assumptions_hardly_ever_hold_fails() {
    assertThatExceptionOfType(PropertyFalsified.class)
        .isThrownBy(() -> property(100, 1).run(source -> assumeTrue(false)))
        .withMessage(
            "Halves are small: only 0 of 1000 cases met its assumptions;"
                + " draw what it needs instead.");
  }

  @Test
  void a_failure_that_does_not_come_again_says_so() {
    AtomicInteger runs = new AtomicInteger();
    ThrowingConsumer<Source> body = source -> assertThat(runs.incrementAndGet()).isNotEqualTo(3);

    assertThat(failure(property(1000, 1), body))
        .hasMessageContaining("held with the same draws")
        .hasMessageContaining("-Dorgo.seed=3");
  }

  @Test
  void a_checked_property_passes_its_values_and_names_itself() {
    List<Integer> values = new ArrayList<>();

    Property.check(20, NUMBERS, values::add);

    assertThat(values).hasSize(Integer.getInteger("orgo.tries", 20));
    assertThatExceptionOfType(PropertyFalsified.class)
        .isThrownBy(this::checkNothingIsTrue)
        .withMessageStartingWith("PropertyTests.checkNothingIsTrue does not hold");
  }

  private void checkNothingIsTrue() {
    Property.check(NUMBERS, number -> assertThat(number).isNegative());
  }

  private static Property property(int tries, long seed) {
    return new Property("Halves are small", tries, seed);
  }

  private static PropertyFalsified failure(Property property, ThrowingConsumer<Source> body) {
    return catchThrowableOfType(PropertyFalsified.class, () -> property.run(body));
  }

  private static List<Integer> drawn(long seed, int tries) {
    List<Integer> values = new ArrayList<>();
    property(tries, seed).run(source -> values.add(source.draw(NUMBERS)));
    return values;
  }
}
