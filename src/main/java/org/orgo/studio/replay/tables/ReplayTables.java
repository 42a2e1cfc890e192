package org.orgo.studio.replay.tables;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.orgo.engine.decisions.CandidateTables;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.Decisions;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.tables.RoutingTables;
import org.orgo.studio.replay.paths.ReplayedLifecycles;
import org.springframework.stereotype.Component;

/** The tables of a candidate, as far as signals are routed by them. */
@Component
public class ReplayTables {

  private static final Set<DecisionKey> ROUTING =
      Set.of(
          RoutingTables.WORDS,
          RoutingTables.CLASSIFICATION,
          RoutingTables.SEVERITY,
          RoutingTables.LABEL_ROUTING,
          RoutingTables.SEVERITY_POLICY);

  private final CandidateTables candidates;
  private final Decisions decisions;
  private final RoutingDesk routing;
  private final ReplayedLifecycles lifecycles;

  ReplayTables(
      CandidateTables candidates,
      Decisions decisions,
      RoutingDesk routing,
      ReplayedLifecycles lifecycles) {
    this.candidates = candidates;
    this.decisions = decisions;
    this.routing = routing;
    this.lifecycles = lifecycles;
  }

  /**
   * Checks files as their deployment would be checked.
   *
   * @throws NothingToReplay when no signal is routed by any of them, and no task lives in any
   */
  public void require(Map<String, byte[]> files) {
    boolean walked = lifecycles.require(files);
    if (!isRouting(candidates.read(files)) && !walked) {
      throw new NothingToReplay();
    }
  }

  /** Whether any of these names is a table that signals are routed by, or the lifecycle. */
  public static boolean isReplayed(Collection<String> files) {
    return files.contains(ReplayedLifecycles.FILE)
        || ROUTING.stream().anyMatch(table -> files.contains(table + ".dmn"));
  }

  /** Whether signals are routed by any of them. */
  public static boolean isRouting(Map<DecisionKey, DecisionTable> tables) {
    return tables.keySet().stream().anyMatch(ROUTING::contains);
  }

  /** The tables of files that were checked when the replay was asked for. */
  public Map<DecisionKey, DecisionTable> read(Map<String, byte[]> files) {
    return candidates.readAgain(files);
  }

  /** The tables in use, with these in place of some. */
  public Decisions decisions(Map<DecisionKey, DecisionTable> tables) {
    return decisions.with(tables);
  }

  /** A desk that decides by these. */
  public RoutingDesk desk(Decisions asked) {
    return routing.with(asked);
  }
}
