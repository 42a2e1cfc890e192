package org.orgo.engine.deployment.check.conventions;

import java.util.List;
import org.orgo.engine.deployment.check.diagrams.ModelRule;

/** The rules for how diagrams are drawn, ours and those of organizations alike. */
public final class Conventions {

  private Conventions() {}

  public static List<ModelRule> rules(KnownProcesses processes) {
    return List.of(
        new DrawnRule(),
        new ReachedRule(),
        new NamesRule(processes.keys()),
        new OrgoPropertiesRule(),
        new DelegatePlacesRule(processes),
        new KnownVariablesRule(processes),
        new GatewayAnswersRule(processes));
  }
}
