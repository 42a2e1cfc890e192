package org.orgo.engine.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.orgo.engine.EngineDoor;
import org.orgo.organizations.CurrentTenant;

/** The tables in the engine's repository. */
final class RepositoryTables implements DeployedTables {

  private final RepositoryService repository;
  private final EngineDoor door;

  RepositoryTables(RepositoryService repository, EngineDoor door) {
    this.repository = repository;
    this.door = door;
  }

  @Override
  public Optional<Definition> latest(DecisionKey key, Optional<String> tenant) {
    DecisionDefinitionQuery query =
        tenant.map(id -> newest(key).tenantIdIn(id)).orElseGet(() -> newest(key).withoutTenantId());
    return inside(() -> query.includeDecisionDefinitionsWithoutTenantId().list()).stream()
        .map(found -> definition(key, found))
        .max(Comparator.comparing(found -> found.tenant().isPresent()));
  }

  @Override
  public List<Definition> latestOfEach(DecisionKey key) {
    return door.keepHouse(() -> newest(key).list()).stream()
        .map(found -> definition(key, found))
        .toList();
  }

  @Override
  public DmnModelInstance model(Definition definition) {
    return inside(() -> repository.getDmnModelInstance(definition.id()));
  }

  /** While tables are checked at start there is no tenant yet. */
  private <T> T inside(Supplier<T> call) {
    return CurrentTenant.find().isPresent() ? door.enter(call) : door.keepHouse(call);
  }

  private DecisionDefinitionQuery newest(DecisionKey key) {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(key.value())
        .latestVersion();
  }

  private static Definition definition(DecisionKey key, DecisionDefinition found) {
    return new Definition(
        found.getId(), key, found.getVersion(), Optional.ofNullable(found.getTenantId()));
  }
}
