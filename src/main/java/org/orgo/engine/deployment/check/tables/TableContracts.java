package org.orgo.engine.deployment.check.tables;

import java.util.List;
import java.util.Optional;

/** The contracts of the tables a module asks. Modules contribute beans of this type. */
@FunctionalInterface
public interface TableContracts {

  /**
   * @param tenant whose own tables are meant, by the engine's tenant id; empty for shared ones
   */
  List<TableContract> of(Optional<String> tenant);
}
