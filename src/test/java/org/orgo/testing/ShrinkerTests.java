package org.orgo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** From whatever case is found first, the same smallest one is reached. */
class ShrinkerTests {
  private static final Gen<Integer> NUMBERS = Gen.integers(-10_000, 10_000);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void a_number_shrinks_to_the_bound() {
    assertThat(smallest(NUMBERS, number -> number > 1234)).containsOnly("1235");
    assertThat(smallest(NUMBERS, number -> number < -77)).containsOnly("-78");
    assertThat(smallest(Gen.longs(), number -> number < 0)).hasSize(1);
  }

  @Test
  void a_list_whose_sum_is_too_large_shrinks_to_one_number() {
    Gen<List<Integer>> lists = Gen.integers(0, 1_000).list(0, 30);

    assertThat(smallest(lists, list -> sum(list) > 100)).containsOnly("[101]");
  }

  @Test
  void what_one_number_cannot_hold_is_shared_by_few() {
    Gen<List<Integer>> lists = Gen.integers(0, 60).list(0, 30);

    assertThat(smallest(lists, list -> sum(list) > 100)).containsOnly("[41, 60]");
  }

  @Test
  void unordered_lists_shrink_to_two_elements() {
    assertThat(smallest(NUMBERS.list(0, 50), list -> !list.equals(list.stream().sorted().toList())))
        .isSubsetOf("[0, -1]", "[1, 0]");
  }

  @Test
  void a_list_whose_length_is_drawn_first_becomes_shorter_too() {
    Gen<List<Integer>> lists =
        source -> {
          int length = source.draw(Gen.integers(0, 20));
          return source.draw(Gen.integers(0, 9).list(length, length));
        };

    assertThat(smallest(lists, list -> list.contains(7))).containsOnly("[7]");
  }

  @Test
  void values_made_from_others_shrink_with_them() {
    Gen<String> words = Gen.strings(Gen.characters("abcde"), 0, 20).filter(word -> !word.isEmpty());
    Gen<Set<String>> sentences = words.map(String::toUpperCase).set(0, 8);

    assertThat(smallest(sentences, set -> set.stream().anyMatch(word -> word.contains("D"))))
        .containsOnly("[\"D\"]");
    assertThat(smallest(sentences, set -> set.size() > 1)).containsOnly("[\"A\", \"B\"]");
  }

  @Test
  void a_walk_shrinks_to_the_steps_that_matter() {
    Gen<String> steps = Gen.of("wait", "open", "close", "lock");
    ThrowingConsumer<Source> walk =
        source -> {
          boolean locked = false;
          while (source.chance(0.95)) {
            String step = source.draw(steps);
            assertThat(locked && step.equals("open")).isFalse();
            locked |= step.equals("lock");
          }
        };

    assertThat(shrunk(walk)).extracting(Trial::notes).containsOnly(List.of("\"lock\"", "\"open\""));
  }

  @Test
  void another_fault_is_not_mistaken_for_the_one_that_was_found() {
    ThrowingConsumer<Source> body =
        source -> {
          int number = source.draw(NUMBERS);
          if (number > 10) {
            throw number > 500 ? new IllegalStateException() : new IllegalArgumentException();
          }
        };

    assertThat(shrunk(body))
        .allSatisfy(
            trial ->
                assertThat(trial.notes())
                    .containsExactly(
                        trial.failure() instanceof IllegalStateException ? "501" : "11"));
  }

  @Test
  void shrinking_ends_when_its_time_is_over() {
    ThrowingConsumer<Source> body = source -> assertThat(source.draw(NUMBERS)).isNull();
    Trial found = Trial.of(body, Source.random(1));

    assertThat(Shrinker.shrink(body, found, Duration.ofNanos(-1))).isSameAs(found);
    assertThat(Shrinker.shrink(body, found, MINUTE).choices()).containsOnly(0L);
  }

  private static <T> List<String> smallest(Gen<T> gen, Predicate<T> fails) {
    return shrunk(failingIf(gen, fails)).stream()
        .map(trial -> String.join(", ", trial.notes()))
        .distinct()
        .toList();
  }

  private static <T> ThrowingConsumer<Source> failingIf(Gen<T> gen, Predicate<T> fails) {
    return source -> assertThat(fails.test(source.draw(gen))).isFalse();
  }

  /** The smallest cases that the failing ones of 100 seeds lead to. */
  private static List<Trial> shrunk(ThrowingConsumer<Source> body) {
    return LongStream.range(0, 100)
        .mapToObj(seed -> Trial.of(body, Source.random(seed)))
        .filter(Trial::failed)
        .map(trial -> Shrinker.shrink(body, trial, MINUTE))
        .map(trial -> Trial.of(body, Source.noting(trial.choices())))
        .toList();
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
