package org.orgo.studio.replay.paths;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.model.LifecycleMoves;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.ReleasedKinds;
import org.springframework.stereotype.Component;

/** The lifecycle of tasks: the one that is live, and a candidate's. */
@Component
public class ReplayedLifecycles {

  public static final String FILE = "task-lifecycle.bpmn";

  private final DefinitionCatalog catalog;
  private final ReleasedKinds kinds;

  ReplayedLifecycles(DefinitionCatalog catalog, ReleasedKinds kinds) {
    this.catalog = catalog;
    this.kinds = kinds;
  }

  /**
   * Checks the files of a candidate that has a lifecycle as their deployment would be.
   *
   * @return whether it has one
   * @throws DeploymentRefused with everything that is wrong with them
   */
  public boolean require(Map<String, byte[]> files) {
    if (!files.containsKey(FILE)) {
      return false;
    }
    List<Finding> found = kinds.check(files);
    if (!found.isEmpty()) {
      throw new DeploymentRefused(found);
    }
    return true;
  }

  /** Of files that were checked; empty when no lifecycle is among them. */
  public Optional<LifecycleMoves> candidate(Map<String, byte[]> files) {
    return Optional.ofNullable(files.get(FILE)).flatMap(LifecycleMoves::read);
  }

  public LifecycleMoves live() {
    return LifecycleMoves.read(catalog.source(catalog.get(FILE))).orElseThrow();
  }
}
