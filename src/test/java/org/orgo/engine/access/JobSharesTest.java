package org.orgo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobSharesTest {

  private final Deque<Runnable> started = new ArrayDeque<>();
  private final List<String> ran = new ArrayList<>();
  private final JobShares shares = new JobShares(started::add, 4, 24);

  @Test
  void one_alone_leaves_a_thread_free() {
    add("flood", 10);
    assertThat(started).hasSize(3);

    add("other", 1);
    assertThat(started).hasSize(4);
  }

  @Test
  void they_take_turns() {
    add("flood", 6);
    add("other", 2);
    add("third", 2);
    while (!started.isEmpty()) {
      started.remove().run();
    }
    assertThat(ran)
        .containsExactly(
            "flood", "flood", "flood", "other", "third", "other", "flood", "third", "flood",
            "flood");
  }

  @Test
  void half_of_the_room_is_for_one_alone() {
    assertThat(shares.room("flood")).isEqualTo(12);
    add("flood", 3 + 12);
    assertThat(shares.room("flood")).isZero();
    assertThat(shares.full()).containsExactly("flood");
    assertThat(shares.room("other")).isEqualTo(12);
  }

  @Test
  void who_has_no_job_here_may_always_bring_one() {
    add("flood", 3 + 12);
    add("second", 1 + 12);
    assertThat(shares.room("third")).isEqualTo(1);
    add("third", 1);
    assertThat(shares.room("third")).isZero();
  }

  @Test
  void more_come_by_the_handful() {
    add("flood", 3 + 12);
    for (int done = 0; done < 5; done++) {
      started.remove().run();
      assertThat(shares.room("flood")).isZero();
    }
    started.remove().run();
    assertThat(shares.room("flood")).isEqualTo(6);
  }

  @Test
  void a_job_that_fails_gives_its_thread_back() {
    shares.add(
        "flood",
        1,
        () -> {
          throw new IllegalStateException("failed");
        });
    try {
      started.remove().run();
    } catch (IllegalStateException failed) {
      ran.add("failed");
    }
    add("flood", 4);
    assertThat(started).hasSize(3);
  }

  @Test
  void the_background_has_two_threads_and_the_second_only_while_another_is_free() {
    add(JobShares.BACKGROUND, 3);
    assertThat(started).hasSize(2);
    add("ward", 1);
    add("shop", 1);
    assertThat(started).as("they find a thread each").hasSize(4);

    started.remove().run(); // of the background
    assertThat(started).as("its second thread would be the last free one").hasSize(3);
    started.remove().run(); // of the background
    assertThat(ran).containsExactly(JobShares.BACKGROUND, JobShares.BACKGROUND);
    assertThat(started).as("its first one it always has").hasSize(3);
  }

  @Test
  void few_of_the_background_are_locked_ahead() {
    assertThat(shares.room(JobShares.BACKGROUND)).isEqualTo(4);
    add(JobShares.BACKGROUND, 2 + 3);
    assertThat(shares.full()).containsExactly(JobShares.BACKGROUND);
    assertThat(shares.room("ward")).isEqualTo(12);
  }

  @Test
  void a_single_thread_is_everyones() {
    JobShares narrow = new JobShares(started::add, 1, 24);
    narrow.add("flood", 1, () -> ran.add("flood"));
    narrow.add("flood", 1, () -> ran.add("flood"));
    narrow.add("other", 1, () -> ran.add("other"));
    while (!started.isEmpty()) {
      started.remove().run();
    }
    assertThat(ran).containsExactly("flood", "other", "flood");
  }

  private void add(String owner, int jobs) {
    for (int job = 0; job < jobs; job++) {
      shares.add(owner, 1, () -> ran.add(owner));
    }
  }
}
