package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.engine.migration.VersionState;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.migration.TaskMigrations;
import org.orgo.tasks.migration.VersionNames;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.Property;
import org.orgo.testing.Source;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tasks walk through one random lawful lifecycle, go on in another, and walk on: the row is where
 * the token is, in the same version, with the same deadlines. {@code -Dorgo.migrations} makes the
 * run longer.
 */
@OrgoTest
class MigrationWalkTests extends MigratingGarage {

  private static final int TRIES = Integer.getInteger("orgo.migrations", 12);
  private static final List<String> PROFILES = List.of("retail_chain", "hospital", "friend_group");

  @Autowired ManagementService management;
  @Autowired TaskMigrations migrations;
  @Autowired UserAccounts users;

  /** One task on its walk. */
  private record Walker(Task task, String instance, LifecycleWalk walk) {}

  @Test
  void tasks_go_on_in_another_lifecycle_and_neither_row_nor_deadline_notices() {
    Property.check(TRIES, this::migrate);
  }

  private void migrate(Source source) {
    clock.reset();
    RandomLifecycle before = RandomLifecycle.numbered(source.choose(10_000));
    RandomLifecycle after = RandomLifecycle.numbered(source.choose(10_000));
    garage = organizations.found(PROFILES.get((int) source.choose(PROFILES.size() - 1L)));
    garage.runAsSystem(() -> users.grant(garage.user("worker"), "Executive"));
    deploy(before);
    List<Walker> walkers = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      walkers.add(open(before));
    }
    walkers.forEach(walker -> walk(walker, source.choose(5), source));
    String from = live();
    deploy(after);

    VersionMapping mapping = mapping(from, source);
    source.note("they go on: " + new TreeMap<>(mapping.states()));
    move(mapping, walkers);
    walkers.forEach(walker -> compare(walker, mapping, after));

    walkers.forEach(walker -> walk(walker, 2 + source.choose(4), source));
  }

  private void compare(Walker walker, VersionMapping mapping, RandomLifecycle after) {
    Sight was = walker.walk().last();
    Sight now = sight(walker);
    String goesTo = was.place() == null ? null : mapping.states().get(was.place());
    assertThat(definition(walker)).isEqualTo(goesTo == null ? mapping.from() : mapping.to());
    if (goesTo == null) {
      assertThat(now).as("who stays is as before").isEqualTo(was);
    } else {
      assertThat(instanceDefinition(walker)).isEqualTo(mapping.to());
      walker.walk().migrated(after, now, goesTo);
    }
  }

  private void move(VersionMapping mapping, List<Walker> walkers) {
    if (!mapping.states().isEmpty()) {
      garage.as(
          "admin",
          () ->
              migrations.migrate(
                  mapping,
                  new VersionNames("own-1", "own-2"),
                  walkers.stream().map(each -> each.task().taskId()).toList()));
    }
  }

  /** Each state goes to one like it, or stays. */
  private VersionMapping mapping(String from, Source source) {
    Map<String, String> states = new TreeMap<>();
    garage.runAsSystem(
        () -> {
          List<VersionState> there = running.states(live());
          for (VersionState state : running.states(from)) {
            List<VersionState> alike = there.stream().filter(state::isLike).toList();
            boolean stays = alike.isEmpty() || source.choose(5) == 0;
            if (!stays) {
              List<String> others =
                  alike.stream()
                      .map(VersionState::id)
                      .filter(id -> !id.equals(state.id()))
                      .toList();
              boolean same =
                  others.isEmpty() || (others.size() < alike.size() && source.choose(2) == 0);
              states.put(
                  state.id(),
                  same ? state.id() : others.get((int) source.choose(others.size() - 1L)));
            }
          }
        });
    VersionMapping mapping = new VersionMapping(from, live(), states);
    assertThat(garage.as("admin", () -> running.check(mapping))).isEmpty();
    return mapping;
  }

  private void walk(Walker walker, long steps, Source source) {
    for (long left = steps; left > 0; left--) {
      if (walker.walk().last().instances() > 0) {
        step(walker, source);
      }
    }
  }

  private void step(Walker walker, Source source) {
    long kind = source.choose(9);
    if (kind < 6) {
      click(walker, source);
    } else if (kind < 9) {
      job(walker, source);
    } else {
      source.note("it is cancelled from outside");
      garage.asSystem(() -> tasks.cancel(walker.task().taskId(), "over"));
      stepped(walker);
    }
  }

  private void click(Walker walker, Source source) {
    List<String> offered =
        garage.as("worker", () -> board.actions(walker.task().taskId())).stream()
            .map(TaskAction::action)
            .toList();
    if (offered.isEmpty()) {
      return;
    }
    String action = offered.get((int) source.choose(offered.size() - 1L));
    source.note("somebody takes " + action);
    garage.as(
        "worker",
        () ->
            tasks.act(
                walker.task().taskId(),
                new ActionCommand(action, "because", FormAnswer.to(action), null)));
    stepped(walker);
  }

  private void job(Walker walker, Source source) {
    Job next =
        inEngine(
                () ->
                    management
                        .createJobQuery()
                        .processInstanceId(walker.instance())
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1))
            .stream()
            .findFirst()
            .orElse(null);
    if (next == null) {
      return;
    }
    clock.moveTo(
        clock.instant().isBefore(next.getDuedate().toInstant())
            ? next.getDuedate().toInstant().plusMillis(1)
            : clock.instant());
    source.note("a job is done");
    inEngine(
        () -> {
          management.executeJob(next.getId());
          return null;
        });
    stepped(walker);
  }

  private Walker open(RandomLifecycle lifecycle) {
    Task task =
        garage.asSystem(
            () -> tasks.open(aTask().ofType("hr").toReactWithin(Duration.ofHours(12)).draft()));
    String instance = inEngine(() -> instance(task));
    Sight opened = new Sights(database, transaction).of(garage, task.taskId(), instance);
    return new Walker(task, instance, new LifecycleWalk(lifecycle, opened));
  }

  private void stepped(Walker walker) {
    walker.walk().stepped(sight(walker), clock.instant());
  }

  private Sight sight(Walker walker) {
    return new Sights(database, transaction).of(garage, walker.task().taskId(), walker.instance());
  }

  private String definition(Walker walker) {
    return garage.asSystem(() -> board.get(walker.task().taskId())).position().definition();
  }

  private String instanceDefinition(Walker walker) {
    return inEngine(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceId(walker.instance())
                .singleResult()
                .getProcessDefinitionId());
  }

  private void deploy(RandomLifecycle lifecycle) {
    garage.as("admin", () -> deployments.deploy("walk", lifecycle.files()));
  }

  private <T> T inEngine(Supplier<T> work) {
    return garage.asSystem(() -> access.call(work));
  }
}
