package org.orgo.engine.decisions;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Finds deployed tables: in the engine's repository, or in files for tests. */
public interface DeployedTables {

  /** The newest version for the tenant: its own before the shared one. */
  Optional<Definition> latest(DecisionKey key, Optional<String> tenant);

  /** One of a tenant's own versions; empty when it was deleted. */
  Optional<Definition> version(DecisionKey key, String tenant, int version);

  /** The newest shared version and the newest of each tenant that has its own. */
  List<Definition> latestOfEach(DecisionKey key);

  /** The newest versions of a tenant's own tables, whatever they are called. */
  List<Definition> ownOf(String tenant);

  DmnModelInstance model(Definition definition);

  /** One version of a table; without a tenant it is shared. */
  record Definition(String id, DecisionKey key, int version, Optional<String> tenant) {}
}
