package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.MigrationReport;
import org.orgo.studio.migration.MigrationReport.LeftTasks;
import org.orgo.studio.migration.MigrationReport.MovedTasks;
import org.orgo.tasks.Task;
import org.orgo.tasks.migration.StayReason;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.vocabulary.work.TaskStatus;

/** What becomes of running tasks that somebody lets go on in the new version. */
@OrgoTest
class MigrationsTests extends MigratingGarage {

  @Test
  void two_running_tasks_offer_the_new_state_once_migrated_and_escalate_when_they_would_have() {
    Task one = working();
    Task other = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    assertThat(offered(working())).contains("wait_for_parts");
    assertThat(offered(one)).doesNotContain("wait_for_parts");

    DefinitionMigration done = done(ordered(null));

    assertThat(done.tasksTotal()).isEqualTo(2);
    MigrationReport report = MigrationReport.of(done);
    assertThat(report.moved()).containsExactly(new MovedTasks(WORK, WORK, 2));
    assertThat(report.left()).isEmpty();
    assertThat(offered(one)).contains("wait_for_parts");
    assertThat(offered(other)).contains("wait_for_parts");
    assertThat(read(one).deadline()).isEqualTo(one.deadline());
    clock.moveTo(one.escalateAt().minusSeconds(1));
    assertThat(jobs.runDue(garage)).isZero();
    clock.moveTo(other.escalateAt().plusSeconds(1));
    jobs.runDue(garage);
    assertThat(read(one).status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(read(other).status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(preview().running()).isEmpty();
  }

  @Test
  void who_waits_where_there_is_nothing_any_more_stays_unless_somebody_chooses() {
    deploy(new LifecycleVariant().withWaitingForParts());
    Task waiting = act(working(), "wait_for_parts");
    Task started = working();
    deploy(new LifecycleVariant());

    DefinitionMigration done = done(ordered(null));

    assertThat(MigrationReport.of(done).left())
        .containsExactly(new LeftTasks(PARTS, StayReason.NOT_CHOSEN, 1));
    assertThat(offered(waiting)).contains("parts_arrived");
    assertThat(read(started).position().definition()).isEqualTo(live());

    done(ordered(Map.of(PARTS, HOLD)));

    assertThat(read(waiting).waitState()).isEqualTo(HOLD);
    assertThat(offered(waiting)).containsExactlyInAnyOrder("resume", "cancel");
  }

  @Test
  void those_that_are_to_stay_stay() {
    Task waiting = opened();
    Task started = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    Map<String, String> stay = new HashMap<>();
    stay.put(WORK, null);

    DefinitionMigration done = done(ordered(stay));

    assertThat(MigrationReport.of(done).left())
        .containsExactly(new LeftTasks(WORK, StayReason.NOT_CHOSEN, 1));
    assertThat(read(waiting).position().definition()).isEqualTo(live());
    assertThat(read(started).position()).isEqualTo(started.position());
  }

  @Test
  void one_organization_neither_sees_nor_moves_what_runs_in_another() {
    TestOrganization neighbour = organizations.found("retail_chain");
    Task theirs = neighbour.asSystem(() -> tasks.open(aTask().draft()));
    opened();
    deploy(new LifecycleVariant().withWaitingForParts());

    DefinitionMigration done = done(ordered(null));

    assertThat(done.tasksMoved()).isEqualTo(1);
    assertThat(neighbour.asSystem(() -> board.get(theirs.taskId()))).isEqualTo(theirs);
    assertThat(neighbour.as("admin", () -> desk.preview(FILE)).running()).isEmpty();
    assertThatThrownBy(() -> neighbour.as("admin", () -> desk.get(done.migrationId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> neighbour.run("admin", () -> desk.cancel(done.migrationId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void one_that_the_engine_cannot_move_stays_and_keeps_nobody_back() {
    Task damaged = working();
    Task started = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    damage(damaged);

    DefinitionMigration done = done(ordered(null));

    assertThat(MigrationReport.of(done).left())
        .containsExactly(new LeftTasks(WORK, StayReason.REFUSED, 1));
    assertThat(MigrationReport.of(done).moved()).containsExactly(new MovedTasks(WORK, WORK, 1));
    assertThat(read(damaged)).isEqualTo(damaged);
    agrees(started);
  }

  /** As by a hand in the database: the engine finds no way for a token that rests in two places. */
  private void damage(Task task) {
    garage.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    database
                        .sql(
                            """
                            update act_ru_execution
                            set act_id_ = ?
                            where id_ = (select execution_id_ from act_ru_task where id_ = ?)
                            """)
                        .params(HOLD, task.position().token())
                        .update()));
  }
}
