package org.orgo.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

/** Which work belongs to a share follows from its id alone. */
class ReleaseBucketPropertyTests {

  private static final int WORK = 20_000;

  /** Six times what chance alone makes of the share. */
  private static final double TOLERANCE = 6;

  @Test
  void a_share_is_as_large_as_it_says_whatever_ids_differ_in() {
    Property.check(
        20,
        source -> {
          int percent = source.draw(Gen.integers(1, 50));
          long base = source.draw(Gen.longs());
          int shift = source.draw(Gen.integers(0, 48));
          requireShare(percent, each -> UUID.randomUUID());
          requireShare(percent, each -> new UUID(base, base + ((long) each << shift)));
        });
  }

  @Test
  void a_larger_share_keeps_all_that_a_smaller_one_had() {
    Property.check(
        1_000,
        source -> {
          UUID work = new UUID(source.draw(Gen.longs()), source.draw(Gen.longs()));
          int smaller = source.draw(Gen.integers(0, 100));
          int larger = source.draw(Gen.integers(smaller, 100));
          if (ReleaseBucket.isWithin(smaller, work)) {
            assertThat(ReleaseBucket.isWithin(larger, work)).isTrue();
          }
          assertThat(ReleaseBucket.isWithin(0, work)).isFalse();
          assertThat(ReleaseBucket.isWithin(100, work)).isTrue();
        });
  }

  @Test
  void what_follows_from_work_has_an_id_of_its_own_on_the_same_side() {
    Property.check(
        1_000,
        source -> {
          UUID work = new UUID(source.draw(Gen.longs()), source.draw(Gen.longs()));
          int percent = source.draw(Gen.integers(0, 100));
          UUID following = ReleaseBucket.following(work);
          assertThat(following).isNotEqualTo(work).isNotEqualTo(ReleaseBucket.following(work));
          assertThat(ReleaseBucket.isWithin(percent, following))
              .isEqualTo(ReleaseBucket.isWithin(percent, work));
        });
  }

  /** Another release of Orgo on another node must say the same. */
  @Test
  void the_same_id_is_on_the_same_side_on_every_node() {
    assertThat(IntStream.range(0, 40).filter(each -> isWithinTen(each)).boxed())
        .containsExactly(PINNED);
  }

  private static final Integer[] PINNED = {0, 10, 20, 21, 25, 31, 33};

  private static boolean isWithinTen(int each) {
    return ReleaseBucket.isWithin(10, new UUID(0, each));
  }

  private static void requireShare(int percent, IntFunction<UUID> ids) {
    long within =
        IntStream.range(0, WORK)
            .mapToObj(ids)
            .filter(work -> ReleaseBucket.isWithin(percent, work))
            .count();
    double share = percent / 100.0;
    double chance = Math.sqrt(WORK * share * (1 - share));
    assertThat((double) within)
        .isBetween(WORK * share - TOLERANCE * chance, WORK * share + TOLERANCE * chance);
  }
}
