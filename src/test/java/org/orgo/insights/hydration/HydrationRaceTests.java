package org.orgo.insights.hydration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.Hydration;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Eight writers, some of whom take their time to commit, while the queue is taken without pause.
 */
@OrgoTest
class HydrationRaceTests {

  private static final int WRITERS = 8;
  private static final int ITEMS = 400;
  private static final Duration LENGTH = Duration.ofSeconds(8);
  private static final Instant T = Instant.now().minus(Duration.ofDays(20));

  @Autowired Hydration hydration;
  @Autowired HydrationBatch batch;
  @Autowired Rebuild rebuild;
  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization ours;
  private WorkRows rows;

  @BeforeEach
  void found() {
    ours = organizations.found("hospital");
    rows = new WorkRows(ours, jdbc, transaction);
  }

  @Test
  void no_change_is_lost() throws Exception {
    List<UUID> tasks = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      tasks.add(rows.openTask(T.plus(Duration.ofMinutes(i)), null, null, null));
    }
    AtomicInteger writes = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      long end = System.nanoTime() + LENGTH.toNanos();
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        SplittableRandom random = new SplittableRandom(writer);
        running.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    write(tasks.get(random.nextInt(ITEMS)), random);
                    writes.incrementAndGet();
                  }
                }));
      }
      running.add(
          threads.submit(
              () -> {
                while (System.nanoTime() < end) {
                  ours.runAsSystem(() -> batch.take(Long.MAX_VALUE, 50));
                }
              }));
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    ours.runAsSystem(hydration::upToNow);
    var hydrated = rows.facts();
    ours.runAsSystem(rebuild::begin);
    ours.runAsSystem(hydration::upToNow);

    assertThat(writes).hasValueGreaterThan(200);
    assertThat(hydrated.get("fact_tasks")).hasSize(ITEMS);
    assertThat(hydrated).isEqualTo(rows.facts());
  }

  /** Two changes and then, now and then, a commit that is late. */
  private void write(UUID task, SplittableRandom random) {
    rows.in(
        () -> {
          jdbc.update(
              "update tasks set version = version + 1 where organization_id = ? and task_id = ?",
              ours.id().value(),
              task);
          jdbc.update(
              """
              insert into task_events (organization_id, event_id, task_id, kind, origin, occurred_at)
              values (?, gen_random_uuid(), ?, 'COMMENT_ADDED', 'UI', now())
              """,
              ours.id().value(),
              task);
          if (random.nextInt(10) == 0) {
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(150)).toNanos());
          }
          return null;
        });
  }
}
