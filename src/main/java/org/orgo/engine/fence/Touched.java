package org.orgo.engine.fence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * What a write touches: the rows it names, and those it means by a query or a definition.
 *
 * @param rows found in the engine, shared ones too
 * @param organizations whose instances or definitions are among them, with the rows of each
 */
record Touched(List<EngineRow> rows, Map<OrganizationId, List<EngineRow>> organizations) {

  static Touched of(Collection<EngineRow> rows, Map<OrganizationId, List<EngineRow>> owners) {
    Map<OrganizationId, List<EngineRow>> sorted =
        new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    sorted.putAll(owners);
    return new Touched(List.copyOf(rows), sorted);
  }

  boolean names(String id) {
    return rows.stream().anyMatch(row -> row.id().equals(id));
  }

  /** The one organization touched; empty for none and for several. */
  Optional<OrganizationId> onlyOne() {
    return organizations.size() == 1
        ? Optional.of(organizations.keySet().iterator().next())
        : Optional.empty();
  }
}
