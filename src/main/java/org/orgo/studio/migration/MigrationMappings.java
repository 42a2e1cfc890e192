package org.orgo.studio.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.engine.migration.VersionState;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.studio.migration.MigrationPreview.RunningState;
import org.orgo.studio.migration.MigrationPreview.RunningVersion;
import org.orgo.tasks.migration.RunningTasks;
import org.springframework.stereotype.Component;

/** Makes a mapping of what somebody chose, and of what is the same in both versions. */
@Component
class MigrationMappings {

  private final RunningTasks running;

  MigrationMappings(RunningTasks running) {
    this.running = running;
  }

  /**
   * @param chosen null values for those that are to stay
   * @throws InvalidRequest when there is no such wait state
   * @throws MigrationAgainstLaw when tasks would change their status or their clock
   * @throws NothingToMigrate when nobody would go on
   * @throws DeploymentRefused when the engine cannot move them so
   */
  VersionMapping of(RunningVersion from, Map<String, String> chosen) {
    String live = running.live();
    Map<String, String> states = new HashMap<>();
    for (RunningState state : from.states()) {
      if (state.goesTo() != null) {
        states.put(state.waitState(), state.goesTo());
      }
    }
    if (chosen != null) {
      choose(states, chosen, byId(from.definition()), byId(live));
    }
    states.keySet().removeIf(state -> isEmpty(from, state));
    if (states.isEmpty()) {
      throw new NothingToMigrate();
    }
    VersionMapping mapping = new VersionMapping(from.definition(), live, states);
    List<Finding> found = running.check(mapping);
    if (!found.isEmpty()) {
      throw new DeploymentRefused(found);
    }
    return mapping;
  }

  private static void choose(
      Map<String, String> states,
      Map<String, String> chosen,
      Map<String, VersionState> before,
      Map<String, VersionState> after) {
    chosen.forEach(
        (state, target) -> {
          VersionState from = require("mapping", state, before);
          if (target == null) {
            states.remove(state);
            return;
          }
          VersionState to = require("mapping." + state, target, after);
          if (!from.isLike(to)) {
            throw new MigrationAgainstLaw(from, to);
          }
          states.put(state, target);
        });
  }

  private static boolean isEmpty(RunningVersion from, String state) {
    return from.states().stream().noneMatch(each -> each.waitState().equals(state));
  }

  private static VersionState require(String field, String id, Map<String, VersionState> known) {
    VersionState found = known.get(id);
    if (found == null) {
      throw new InvalidRequest(
          FieldError.notAmong(field, known.keySet().stream().sorted().toList()));
    }
    return found;
  }

  private Map<String, VersionState> byId(String definition) {
    return running.states(definition).stream()
        .collect(Collectors.toMap(VersionState::id, each -> each));
  }
}
