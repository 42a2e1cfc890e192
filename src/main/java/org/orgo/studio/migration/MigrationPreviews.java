package org.orgo.studio.migration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.engine.migration.HinderedInstances;
import org.orgo.engine.migration.VersionState;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.migration.MigrationPreview.RunningState;
import org.orgo.studio.migration.MigrationPreview.RunningVersion;
import org.orgo.studio.migration.MigrationPreview.StateChoice;
import org.orgo.studio.shares.Shares;
import org.orgo.tasks.migration.RunningAt;
import org.orgo.tasks.migration.RunningTasks;
import org.springframework.stereotype.Component;

/** Looks what would go on where. */
@Component
class MigrationPreviews {

  private final RunningTasks running;
  private final Shares shares;

  MigrationPreviews(RunningTasks running, Shares shares) {
    this.running = running;
    this.shares = shares;
  }

  /**
   * @throws NotFound when it is no definition that tasks run in
   */
  MigrationPreview of(String file) {
    if (!RunningTasks.FILE.equals(file)) {
      throw new NotFound("definition");
    }
    String live = running.live();
    List<VersionState> there = running.states(live);
    String tried = shares.triedOf(file).flatMap(each -> running.own(each.version())).orElse(null);
    Map<String, List<RunningAt>> byVersion =
        running.elsewhere().stream().collect(Collectors.groupingBy(RunningAt::definition));
    return new MigrationPreview(
        file,
        running.name(live),
        byVersion.keySet().stream()
            .sorted()
            .map(
                version ->
                    version(
                        version,
                        version.equals(tried),
                        running.isSame(version, live),
                        byVersion.get(version),
                        there))
            .toList());
  }

  private RunningVersion version(
      String definition,
      boolean tried,
      boolean sameAsLive,
      List<RunningAt> at,
      List<VersionState> there) {
    Map<String, Long> resting =
        at.stream()
            .filter(each -> !each.inTransit() && each.waitState() != null)
            .collect(Collectors.toMap(RunningAt::waitState, RunningAt::tasks));
    long all = at.stream().mapToLong(RunningAt::tasks).sum();
    long rest = resting.values().stream().mapToLong(Long::longValue).sum();
    return new RunningVersion(
        running.name(definition),
        definition,
        tried,
        sameAsLive,
        all,
        all - rest,
        running.states(definition).stream()
            .filter(state -> resting.containsKey(state.id()))
            .map(state -> state(definition, state, resting.get(state.id()), there))
            .toList());
  }

  private RunningState state(
      String definition, VersionState state, long tasks, List<VersionState> there) {
    HinderedInstances hindered = running.hindered(definition, state.id());
    Map<String, VersionState> alike =
        there.stream()
            .filter(state::isLike)
            .collect(Collectors.toMap(VersionState::id, Function.identity()));
    return new RunningState(
        state.id(),
        state.name(),
        state.status(),
        tasks,
        hindered.suspended(),
        hindered.failed(),
        alike.containsKey(state.id()) ? state.id() : null,
        there.stream()
            .filter(state::isLike)
            .map(each -> new StateChoice(each.id(), each.name()))
            .toList());
  }
}
