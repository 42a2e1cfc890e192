package org.orgo.engine.deployment.check.tables;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The contracts of the tables a module asks. Modules contribute beans of this type. */
@FunctionalInterface
public interface TableContracts {

  /**
   * @param tenant whose own tables are meant, by the engine's tenant id; empty for shared ones
   */
  List<TableContract> of(Optional<String> tenant);

  /**
   * The output columns that mean the same in whatever table has them, so that a table no contract
   * names is held to their words too.
   *
   * @param tenant as for {@link #of}
   */
  default List<TableContract.Answer> everywhere(Optional<String> tenant) {
    return List.of();
  }

  /** Those of several modules as one. */
  static TableContracts together(Supplier<Stream<TableContracts>> modules) {
    return new TableContracts() {
      @Override
      public List<TableContract> of(Optional<String> tenant) {
        return modules.get().flatMap(each -> each.of(tenant).stream()).toList();
      }

      @Override
      public List<TableContract.Answer> everywhere(Optional<String> tenant) {
        return modules.get().flatMap(each -> each.everywhere(tenant).stream()).toList();
      }
    };
  }
}
