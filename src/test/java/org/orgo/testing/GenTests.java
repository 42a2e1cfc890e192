package org.orgo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class GenTests {

  @Test
  void numbers_stay_within_their_bounds_and_reach_them() {
    assertThat(drawn(Gen.integers(-3, 3))).containsOnly(-3, -2, -1, 0, 1, 2, 3);
    assertThat(drawn(Gen.integers(-9, -7))).containsOnly(-9, -8, -7);
    assertThat(drawn(Gen.integers(Integer.MIN_VALUE, Integer.MAX_VALUE)))
        .contains(Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
    assertThat(drawn(Gen.longs(0, Long.MAX_VALUE - 1))).contains(0L, Long.MAX_VALUE - 1);
    assertThat(drawn(Gen.longs())).contains(0L, -1L).anyMatch(n -> n > 1L << 60);
  }

  @Test
  void choices_reach_every_value() {
    assertThat(drawn(Gen.of("a", "b", "c"))).containsOnly("a", "b", "c");
    assertThat(drawn(Gen.oneOf(Gen.of("a"), Gen.of("b", "c")))).containsOnly("a", "b", "c");
    assertThat(drawn(Gen.of(1).optional())).containsOnly(Optional.empty(), Optional.of(1));
  }

  @Test
  void lists_and_sets_have_every_size_they_may_have() {
    assertThat(drawn(Gen.of("a").list(2, 5))).extracting(List::size).containsOnly(2, 3, 4, 5);
    assertThat(drawn(Gen.integers(0, 9).set(1, 4)))
        .extracting(set -> set.size())
        .containsOnly(1, 2, 3, 4);
  }

  @Test
  void texts_are_of_their_alphabet_or_of_any_character() {
    assertThat(drawn(Gen.strings(Gen.characters("xyz"), 1, 3)))
        .allSatisfy(text -> assertThat(text).matches("[xyz]{1,3}"));
    assertThat(drawn(Gen.characters())).contains('0', '\u0000', '\uFFFF').anyMatch(c -> c > 999);
  }

  @Test
  void a_filter_passes_what_is_wanted_and_gives_up_when_there_is_nothing() {
    assertThat(drawn(Gen.integers(0, 9).filter(n -> n % 3 == 0))).containsOnly(0, 3, 6, 9);
    assertThatExceptionOfType(TestAbortedException.class)
        .isThrownBy(() -> drawn(Gen.of(1).filter(n -> n > 1)));
    assertThatExceptionOfType(TestAbortedException.class)
        .isThrownBy(() -> drawn(Gen.of(1).set(2, 2)));
  }

  @Test
  void the_simplest_values_come_from_zeros() {
    Source zeros = Source.replaying(List.of());

    assertThat(zeros.draw(Gen.integers(-5, 5))).isZero();
    assertThat(zeros.draw(Gen.integers(3, 5))).isEqualTo(3);
    assertThat(zeros.draw(Gen.integers(-5, -3))).isEqualTo(-3);
    assertThat(zeros.draw(Gen.of("a", "b"))).isEqualTo("a");
    assertThat(zeros.draw(Gen.strings(Gen.characters(), 2, 9))).isEqualTo("00");
    assertThat(zeros.draw(Gen.of(1).optional())).isEmpty();
  }

  @Test
  void drawing_without_an_end_is_given_up() {
    Gen<Long> endless =
        source -> {
          while (true) {
            source.choose(1);
          }
        };

    assertThatExceptionOfType(TestAbortedException.class)
        .isThrownBy(() -> Source.random(1).draw(endless))
        .withMessage("more than 100000 choices");
  }

  private static <T> List<T> drawn(Gen<T> gen) {
    return LongStream.range(0, 1000).mapToObj(seed -> Source.random(seed).draw(gen)).toList();
  }
}
