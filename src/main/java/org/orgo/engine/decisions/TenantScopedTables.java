package org.orgo.engine.decisions;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.platform.tenancy.CurrentTenant;

/**
 * Asks for tables through the engine's access. While they are checked at start there is no tenant.
 */
final class TenantScopedTables implements DeployedTables {

  private final DeployedTables tables;
  private final EngineAccess access;

  TenantScopedTables(DeployedTables tables, EngineAccess access) {
    this.tables = tables;
    this.access = access;
  }

  @Override
  public Optional<Definition> latest(DecisionKey key, Optional<String> tenant) {
    return inside(() -> tables.latest(key, tenant));
  }

  @Override
  public Optional<Definition> version(DecisionKey key, String tenant, int version) {
    return inside(() -> tables.version(key, tenant, version));
  }

  /** Of all tenants, so never on behalf of one. */
  @Override
  public List<Definition> latestOfEach(DecisionKey key) {
    return access.asHousekeeping(() -> tables.latestOfEach(key));
  }

  @Override
  public List<Definition> ownOf(String tenant) {
    return inside(() -> tables.ownOf(tenant));
  }

  @Override
  public DmnModelInstance model(Definition definition) {
    return inside(() -> tables.model(definition));
  }

  private <T> T inside(Supplier<T> call) {
    return CurrentTenant.find().isPresent() ? access.call(call) : access.asHousekeeping(call);
  }
}
