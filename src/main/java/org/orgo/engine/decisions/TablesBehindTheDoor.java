package org.orgo.engine.decisions;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.orgo.engine.EngineDoor;
import org.orgo.organizations.CurrentTenant;

/**
 * Asks for tables through the engine's door. While they are checked at start nobody is a tenant.
 */
final class TablesBehindTheDoor implements DeployedTables {

  private final DeployedTables tables;
  private final EngineDoor door;

  TablesBehindTheDoor(DeployedTables tables, EngineDoor door) {
    this.tables = tables;
    this.door = door;
  }

  @Override
  public Optional<Definition> latest(DecisionKey key, Optional<String> tenant) {
    return inside(() -> tables.latest(key, tenant));
  }

  /** Of all tenants, so never on behalf of one. */
  @Override
  public List<Definition> latestOfEach(DecisionKey key) {
    return door.keepHouse(() -> tables.latestOfEach(key));
  }

  @Override
  public DmnModelInstance model(Definition definition) {
    return inside(() -> tables.model(definition));
  }

  private <T> T inside(Supplier<T> call) {
    return CurrentTenant.find().isPresent() ? door.enter(call) : door.keepHouse(call);
  }
}
