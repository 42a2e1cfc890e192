package org.orgo.engine.deployment.check.diagrams;

import java.util.Set;

/**
 * The variables that a module sets in its processes; diagrams may read them and not map to them.
 */
public record OwnVariables(Set<String> names) {

  public OwnVariables {
    names = Set.copyOf(names);
  }
}
