package org.orgo.engine.decisions.source;

import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DeployedTables;
import org.springframework.stereotype.Component;

/** Hands out decision tables as files, for those who evaluate them somewhere else. */
@Component
public class TableSources {

  private final DeployedTables deployed;
  private final EngineAccess engine;

  TableSources(DeployedTables deployed, EngineAccess engine) {
    this.deployed = deployed;
    this.engine = engine;
  }

  /** The version that answers for the current organization, as XML; empty when there is none. */
  public Optional<String> inUse(DecisionKey key) {
    return deployed
        .latest(key, Optional.of(engine.tenantId()))
        .map(definition -> Dmn.convertToString(deployed.model(definition)));
  }
}
