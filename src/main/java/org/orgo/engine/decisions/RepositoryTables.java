package org.orgo.engine.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The tables in the engine's repository. */
final class RepositoryTables implements DeployedTables {
  /** Its own and the shared one; the engine refuses a person's query without an end. */
  private static final int MAX_CANDIDATES = 2;

  private static final int AT_ONCE = 500;

  private final RepositoryService repository;

  RepositoryTables(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public Optional<Definition> latest(DecisionKey key, Optional<String> tenant) {
    DecisionDefinitionQuery query =
        tenant.map(id -> newest(key).tenantIdIn(id)).orElseGet(() -> newest(key).withoutTenantId());
    return query.includeDecisionDefinitionsWithoutTenantId().listPage(0, MAX_CANDIDATES).stream()
        .map(found -> definition(key, found))
        .max(Comparator.comparing(found -> found.tenant().isPresent()));
  }

  @Override
  public Optional<Definition> version(DecisionKey key, String tenant, int version) {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(key.value())
        .decisionDefinitionVersion(version)
        .tenantIdIn(tenant)
        .listPage(0, 1)
        .stream()
        .map(found -> definition(key, found))
        .findFirst();
  }

  @Override
  public List<Definition> latestOfEach(DecisionKey key) {
    return all(newest(key));
  }

  @Override
  public List<Definition> ownOf(String tenant) {
    return all(repository.createDecisionDefinitionQuery().tenantIdIn(tenant).latestVersion());
  }

  private static List<Definition> all(DecisionDefinitionQuery query) {
    DecisionDefinitionQuery each = query.orderByDecisionDefinitionId().asc();
    List<Definition> all = new ArrayList<>();
    List<DecisionDefinition> page;
    do {
      page = each.listPage(all.size(), AT_ONCE);
      page.forEach(found -> all.add(definition(new DecisionKey(found.getKey()), found)));
    } while (page.size() == AT_ONCE);
    return all;
  }

  @Override
  public DmnModelInstance model(Definition definition) {
    return repository.getDmnModelInstance(definition.id());
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
