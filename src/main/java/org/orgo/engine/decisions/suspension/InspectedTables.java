package org.orgo.engine.decisions.suspension;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DeployedTables;
import org.orgo.engine.deployment.findings.Finding;

/** Gives no model of an organization's own table that breaks the rules: it is suspended. */
final class InspectedTables implements DeployedTables {

  private final DeployedTables tables;
  private final TableInspection inspection;

  InspectedTables(DeployedTables tables, TableInspection inspection) {
    this.tables = tables;
    this.inspection = inspection;
  }

  @Override
  public Optional<Definition> latest(DecisionKey key, Optional<String> tenant) {
    return tables.latest(key, tenant);
  }

  @Override
  public Optional<Definition> version(DecisionKey key, String tenant, int version) {
    return tables.version(key, tenant, version);
  }

  @Override
  public List<Definition> latestOfEach(DecisionKey key) {
    return tables.latestOfEach(key);
  }

  @Override
  public List<Definition> ownOf(String tenant) {
    return tables.ownOf(tenant);
  }

  @Override
  public DmnModelInstance model(Definition definition) {
    if (definition.tenant().isPresent()) {
      List<Finding> findings = inspection.findings(definition);
      if (!findings.isEmpty()) {
        throw new TableSuspended(definition.key(), findings);
      }
    }
    return tables.model(definition);
  }
}
