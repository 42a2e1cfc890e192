package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.MigrationIsOver;
import org.orgo.studio.migration.MigrationReport;
import org.orgo.studio.migration.MigrationReport.LeftTasks;
import org.orgo.studio.migration.MigrationReport.MovedTasks;
import org.orgo.studio.migration.MigrationStatus;
import org.orgo.studio.migration.MigrationUnderWay;
import org.orgo.tasks.Task;
import org.orgo.tasks.migration.StayReason;
import org.orgo.testing.OrgoTest;

/** A migration that meets other work, a node that dies, a cancellation or another release. */
@OrgoTest
class MigrationBatchesTests extends MigratingGarage {

  @Test
  void a_task_that_somebody_moves_meanwhile_is_passed_over_and_moved_at_the_end() {
    Task free = working();
    Task held = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration order =
        garage.asSystem(
            () ->
                transaction.execute(
                    status -> {
                      lock(held);
                      DefinitionMigration wanted = ordered(null);
                      await().atMost(Duration.ofSeconds(20)).until(() -> isMoved(free));
                      return wanted;
                    }));

    assertThat(done(order).tasksMoved()).isEqualTo(2);
    assertThat(read(held).position().definition()).isEqualTo(live());
  }

  @Test
  void a_task_that_is_held_to_the_end_is_reported_as_busy() {
    working();
    Task held = working();
    deploy(new LifecycleVariant().withWaitingForParts());

    DefinitionMigration done =
        garage.asSystem(
            () ->
                transaction.execute(
                    status -> {
                      lock(held);
                      return done(ordered(null));
                    }));

    assertThat(done.tasksMoved()).isEqualTo(1);
    assertThat(MigrationReport.of(done).left())
        .containsExactly(new LeftTasks(WORK, StayReason.BUSY, 1));
    assertThat(read(held)).isEqualTo(held);
  }

  @Test
  void another_node_goes_on_where_one_that_died_had_come_to() {
    List<Task> all = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      all.add(working());
    }
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration claimed = claimed();
    garage.as(
        "admin",
        () -> batches.move(claimed, all.subList(0, 2).stream().map(Task::taskId).toList()));
    assertThat(found(claimed).tasksMoved()).isEqualTo(2);

    clock.advance(Duration.ofMinutes(2));

    DefinitionMigration done = done(claimed);
    assertThat(done.attempts()).isEqualTo(2);
    assertThat(MigrationReport.of(done).moved()).containsExactly(new MovedTasks(WORK, WORK, 4));
    assertThat(audited(done))
        .containsExactly(
            "migration.requested", "migration.moved", "migration.moved", "migration.finished");
    assertThat(garage.as("admin", () -> batches.move(claimed, List.of(all.get(3).taskId()))))
        .as("who is late moves nothing")
        .isEmpty();
  }

  @Test
  void who_was_taken_for_dead_moves_and_ends_nothing_behind_the_node_that_took_over() {
    Task started = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration claimed = claimed();
    takenOver(claimed);

    assertThat(garage.as("admin", () -> batches.move(claimed, List.of(started.taskId()))))
        .isEmpty();
    garage.run("admin", () -> queue.finish(claimed, Map.of()));
    garage.run("admin", () -> queue.fail(claimed, "It is too late"));

    assertThat(found(claimed).status()).isEqualTo(MigrationStatus.RUNNING);
    assertThat(read(started)).isEqualTo(started);
  }

  private void takenOver(DefinitionMigration order) {
    garage.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    database
                        .sql("update definition_migrations set attempts = 2 where migration_id = ?")
                        .params(order.migrationId().value())
                        .update()));
  }

  @Test
  void a_cancelled_migration_stops_and_keeps_what_has_gone_on() {
    Task first = working();
    Task second = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration claimed = claimed();
    garage.as("admin", () -> batches.move(claimed, List.of(first.taskId())));

    garage.run("admin", () -> desk.cancel(claimed.migrationId()));

    assertThat(garage.as("admin", () -> batches.move(claimed, List.of(second.taskId())))).isEmpty();
    assertThat(found(claimed).status()).isEqualTo(MigrationStatus.CANCELLED);
    assertThat(found(claimed).tasksMoved()).isEqualTo(1);
    assertThat(read(first).position().definition()).isEqualTo(live());
    assertThat(read(second).position()).isEqualTo(second.position());
    assertThatThrownBy(() -> garage.run("admin", () -> desk.cancel(claimed.migrationId())))
        .isInstanceOf(MigrationIsOver.class);
  }

  @Test
  void an_organization_has_one_migration_under_way() {
    working();
    deploy(new LifecycleVariant().withWaitingForParts());
    claimed();

    assertThatThrownBy(() -> request(null, null)).isInstanceOf(MigrationUnderWay.class);
  }

  @Test
  void a_migration_stops_when_another_version_goes_live_meanwhile() {
    Task started = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration claimed = claimed();
    deploy(new LifecycleVariant());
    clock.advance(Duration.ofMinutes(2));

    await().until(() -> found(claimed).status() == MigrationStatus.FAILED);

    assertThat(found(claimed).failure()).contains("gone live meanwhile");
    assertThat(read(started).position()).isEqualTo(started.position());
  }
}
