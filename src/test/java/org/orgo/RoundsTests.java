package org.orgo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the application does every few moments, on the threads of one scheduler. */
@OrgoTest
class RoundsTests {

  /** Leases, reading and sending: they stand still in tests. */
  private static final int ROUNDS_OF_MAIL = 3;

  @Autowired ThreadPoolTaskScheduler scheduler;

  @Test
  void each_round_has_a_thread_so_that_none_waits_for_one_that_hangs() {
    ScheduledThreadPoolExecutor threads = scheduler.getScheduledThreadPoolExecutor();
    long waiting = threads.getQueue().stream().filter(RoundsTests::isStillOn).count();
    long rounds = waiting + threads.getActiveCount();

    assertThat(rounds).isPositive();
    assertThat(rounds + ROUNDS_OF_MAIL)
        .as("with mail's, and %s", threads.getQueue())
        .isLessThanOrEqualTo(threads.getCorePoolSize());
  }

  private static boolean isStillOn(Runnable round) {
    return !((Future<?>) round).isCancelled();
  }
}
