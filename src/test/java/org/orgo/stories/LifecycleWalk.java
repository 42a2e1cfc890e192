package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.orgo.stories.RandomLifecycle.Place;

/**
 * What must be true of a task's row after each step of its token, whoever took the step. Knows the
 * diagram and the clock, and nothing of the code that keeps the row.
 */
final class LifecycleWalk {

  private RandomLifecycle lifecycle;
  private Sight last;
  private String rest;
  private int moves;
  private Instant deadline;
  private Instant standsSince;

  LifecycleWalk(RandomLifecycle lifecycle, Sight opened) {
    this.lifecycle = lifecycle;
    this.last = opened;
    this.deadline = opened.deadlineAt();
    this.rest = opened.token();
    check(opened);
  }

  Sight last() {
    return last;
  }

  /** A step was refused, or failed: nothing has changed. */
  void refused(Sight now) {
    assertThat(now).isEqualTo(last);
  }

  /** A job failed: nothing has changed, but the engine tries it again after a pause. */
  void failed(Sight now) {
    assertThat(now).usingRecursiveComparison().ignoringFields("timerAt").isEqualTo(last);
    if (last.timerAt() != null) {
      assertThat(now.timerAt()).isAfterOrEqualTo(last.timerAt());
    }
    last = now;
  }

  /** One step was taken, which moved the token once at most. */
  void stepped(Sight now, Instant at) {
    boolean over = now.instances() == 0;
    if (over && last.instances() > 0) {
      moves++;
      resumes(at);
    } else if (now.token() != null && !Objects.equals(now.token(), rest)) {
      Place place = lifecycle.places().get(now.place());
      boolean opening = rest == null && place.status() == last.status();
      moves += opening ? 0 : 1;
      arrives(place, at);
      rest = now.token();
    }
    check(now);
    last = now;
  }

  /** It goes on in another lifecycle: only the place is another one, and no deadline moves. */
  void migrated(RandomLifecycle other, Sight now, String place) {
    boolean watched = lifecycle.places().get(last.place()).clockRuns();
    assertThat(now)
        .usingRecursiveComparison()
        .ignoringFields("place", "waitState", "version", "timerAt")
        .isEqualTo(last);
    assertThat(now.version()).isEqualTo(last.version() + 1);
    assertThat(now.place()).isEqualTo(place);
    if (watched
        || (place.equals(last.place()) && last.timerAt() != null && now.timerAt() != null)) {
      assertThat(now.timerAt()).as("what the timer is due at").isEqualTo(last.timerAt());
    }
    lifecycle = other;
    check(now);
    last = now;
  }

  private void arrives(Place place, Instant at) {
    if (place.clockRuns()) {
      resumes(at);
    } else if (standsSince == null) {
      standsSince = at;
    }
  }

  /** What was overdue before the clock stood still stays overdue. */
  private void resumes(Instant at) {
    if (standsSince != null && !deadline.isBefore(standsSince)) {
      deadline = deadline.plus(Duration.between(standsSince, at));
    }
    standsSince = null;
  }

  private void check(Sight now) {
    assertThat(now.events()).as("one event for each move").isEqualTo(moves);
    assertThat(now.audited()).as("one audit entry for each move").isEqualTo(moves);
    assertThat(now.places()).as("places of the token").isLessThan(2);
    assertThat(now.deadlineAt())
        .as("the deadline: what it was, and as long as the clock stood still")
        .isCloseTo(deadline, within(10, ChronoUnit.SECONDS));
    if (now.instances() == 0) {
      assertThat(now.status().isTerminal()).as("over, not " + now.status()).isTrue();
      assertThat(now.closedAt()).isNotNull();
      assertThat(now.heldSince()).isNull();
    } else if (now.place() == null) {
      inTransit(now);
    } else {
      atRest(now, lifecycle.places().get(now.place()));
    }
  }

  private void inTransit(Sight now) {
    assertThat(now.lifecycleToken()).as("no choice can be taken").isNull();
    assertThat(now.status()).as("the row stays where it was").isEqualTo(last.status());
    assertThat(now.waitState()).isEqualTo(last.waitState());
    assertThat(now.heldSince()).isEqualTo(last.heldSince());
  }

  private static void atRest(Sight now, Place place) {
    assertThat(now.status()).as("status at " + place.id()).isEqualTo(place.status());
    assertThat(now.waitState()).isEqualTo(place.id());
    assertThat(now.lifecycleToken()).isEqualTo(now.token());
    assertThat(now.closedAt()).isNull();
    if (place.clockRuns()) {
      assertThat(now.heldSince()).as("the clock runs at " + place.id()).isNull();
      assertThat(now.timerAt())
          .as("the engine's timer and the row")
          .isCloseTo(now.escalateAt(), within(2, ChronoUnit.MILLIS));
    } else {
      assertThat(now.heldSince()).as("the clock stands still at " + place.id()).isNotNull();
    }
  }
}
