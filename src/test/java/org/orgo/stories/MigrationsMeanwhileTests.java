package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.tasks.Task;
import org.orgo.testing.OrgoTest;
import org.orgo.vocabulary.work.TaskStatus;

/** People and timers move tasks while a migration takes them to the live version. */
@OrgoTest
class MigrationsMeanwhileTests extends MigratingGarage {

  private static final String WAITING_FOR_A_LOCK =
      """
      select count(*)
      from pg_stat_activity
      where datname = current_database()
        and wait_event_type = 'Lock'
        and query not like '%definition_migrations%'
      """;

  @Test
  void who_acts_on_a_task_of_the_batch_waits_and_goes_on_in_the_live_version() {
    Task started = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration claimed = claimed();

    CompletableFuture<Task> held = meanwhile(claimed, started, () -> act(started, "hold"));

    assertThat(held.join().status()).isEqualTo(TaskStatus.ON_HOLD);
    assertThat(read(started).position().definition()).isEqualTo(live());
    agrees(started);
  }

  @Test
  void a_deadline_that_passes_meanwhile_escalates_the_task_in_the_live_version() {
    Task started = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration claimed = claimed();

    CompletableFuture<Task> escalated =
        meanwhile(
            claimed,
            started,
            () -> {
              clock.moveTo(started.escalateAt().plusSeconds(1));
              jobs.runDue(garage);
              return read(started);
            });

    try {
      escalated.join();
    } catch (CompletionException lost) {
      assertThat(lost).hasRootCauseInstanceOf(OptimisticLockingException.class);
    }
    clock.advance(Duration.ofMinutes(10)); // as the job executor does, it is tried again
    jobs.runDue(garage);
    assertThat(read(started).status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(read(started).position().definition()).isEqualTo(live());
    agrees(started);
  }

  @Test
  void whatever_happens_meanwhile_rows_and_engine_agree_at_the_end() {
    List<Task> all = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      all.add(working());
    }
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration order = request(null, null);
    CompletableFuture<Void> people =
        CompletableFuture.runAsync(
            () -> all.subList(10, 40).forEach(task -> attempt(() -> act(task, "hold"))));
    clock.moveTo(all.get(59).escalateAt().plusSeconds(1));
    CompletableFuture<Void> timers =
        CompletableFuture.runAsync(() -> attempt(() -> jobs.runDue(garage)));

    DefinitionMigration done = done(order);
    people.join();
    timers.join();

    all.forEach(this::agrees);
    long there =
        all.stream().filter(task -> read(task).position().definition().equals(live())).count();
    assertThat(there).isEqualTo(done.tasksMoved()).isPositive();
    assertThat(all).anyMatch(task -> read(task).status() != TaskStatus.IN_PROGRESS);
  }

  /** Begins something else while a batch has moved a task and is not done yet. */
  private CompletableFuture<Task> meanwhile(
      DefinitionMigration claimed, Task task, Supplier<Task> other) {
    return garage.as(
        "admin",
        () ->
            transaction.execute(
                status -> {
                  assertThat(batches.move(claimed, List.of(task.taskId()))).isPresent();
                  CompletableFuture<Task> begun = CompletableFuture.supplyAsync(other);
                  await().atMost(Duration.ofSeconds(8)).until(() -> begun.isDone() || isWaiting());
                  assertThat(begun).as("waits for the batch").isNotDone();
                  return begun;
                }));
  }

  private boolean isWaiting() {
    return garage.asSystem(
        () ->
            transaction.execute(
                status -> database.sql(WAITING_FOR_A_LOCK).query(Long.class).single() > 0));
  }

  /** Who is too late is told so. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException tooLate) {
      // the others go on
    }
  }
}
