package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is down for weeks, and is killed, as by kill -9, while it catches up with its
 * reviews: each period has one review, each pattern one case, and each cycle waits for its next
 * review.
 */
class ReviewCrashTests {

  private static final int KILLED = 137;
  private static final List<String> CRASHES =
      List.of("review.patternsFound:2", "review.caseOpened:2", "job.committed:12");

  @TempDir Path data;

  @Test
  void down_for_weeks_and_killed_while_it_catches_up_it_holds_each_review_exactly_once() {
    Survivors survivors = new Survivors(data);
    DueReviews reviews = new DueReviews(survivors);
    try (OrgoProcess orgo = start("")) {
      orgo.address(DueReviews.PATIENCE);
      reviews.awaitCycles();
      orgo.kill();
    }
    reviews.somethingRepeats();
    assertThat(reviews.threeWeeksPass()).as("weekly cycles").isEqualTo(2);
    assertThat(reviews.fallDue()).isEqualTo(reviews.wanted());
    for (String crash : CRASHES) {
      try (OrgoProcess orgo = start(crash)) {
        assertThat(orgo.exitCode(DueReviews.PATIENCE)).as(crash).isEqualTo(KILLED);
      }
      assertThat(reviews.open()).as("%s came too late to hurt", crash).isPositive();
      if (crash.startsWith("review.caseOpened")) {
        assertThat(reviews.foundAndNotAnswered()).as("cases died with it").isPositive();
      }
      survivors.twoMinutesPass();
    }
    try (OrgoProcess orgo = start("")) {
      reviews.awaitHeld();
      reviews.eachIsHeldOnce(); // its database ends with it
      reviews.theOlderOnesAreSkipped();
      assertThat(orgo.isAlive()).as(orgo.tail()).isTrue();
    }
  }

  private OrgoProcess start(String crashPoint) {
    return OrgoProcess.start(
        data, OrgoProcess.Ports.free(), crashPoint, "--orgo.demo.signals=false");
  }
}
