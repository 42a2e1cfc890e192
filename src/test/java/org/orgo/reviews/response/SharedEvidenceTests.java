package org.orgo.reviews.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.reviews.response.PatternFixtures.aPattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.patterns.FoundPattern;

class SharedEvidenceTests {

  private static final List<UUID> EVENTS = Stream.generate(UUID::randomUUID).limit(6).toList();

  @Test
  void one_trouble_covers_all_that_was_seen_in_its_evidence() {
    FoundPattern slippery = aPattern().seenIn(EVENTS).found();
    FoundPattern lobby = aPattern().at("lobby").seenIn(EVENTS.subList(0, 3)).found();
    FoundPattern garage = aPattern().at("garage").seenIn(EVENTS.subList(3, 6)).found();

    assertThat(SharedEvidence.of(List.of(lobby, garage, slippery)))
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.richest()).isEqualTo(slippery);
              assertThat(trouble.covered()).containsExactlyInAnyOrder(lobby, garage);
            });
  }

  @Test
  void where_there_is_no_evidence_nothing_is_covered() {
    assertThat(SharedEvidence.of(List.of(aPattern().found(), aPattern().at("lobby").found())))
        .hasSize(2);
  }

  @Test
  void however_they_come_the_troubles_are_the_same_and_each_pattern_stands_in_one() {
    List<FoundPattern> found = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      List<UUID> part = EVENTS.subList(number % 5, number % 5 + 1 + number % 2);
      found.add(aPattern().about("subtype " + number).seenIn(part).found());
      found.add(aPattern().at("place " + number).seenIn(part).found());
    }
    List<SharedEvidence> troubles = SharedEvidence.of(found);
    assertThat(troubles.stream().flatMap(SharedEvidence::all))
        .containsExactlyInAnyOrderElementsOf(found);

    Collections.shuffle(found, new Random(7));
    assertThat(SharedEvidence.of(found)).isEqualTo(troubles);
  }
}
