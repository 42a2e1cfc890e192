package org.orgo.engine.fence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.engine.fence.persistence.EngineRowMapper;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out whose rows a write touches, from everything it names, before the engine does it. */
@Component
class TouchedRows {

  private final EngineRowMapper rows;
  private final QueriedIds queries;
  private final Organizations organizations;
  private final TransactionTemplate transaction;

  TouchedRows(
      EngineRowMapper rows,
      QueriedIds queries,
      Organizations organizations,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.queries = queries;
    this.organizations = organizations;
    this.transaction = transaction;
  }

  /**
   * @param query of the address, or null
   * @param all whether to name a definition means all that runs or ran on it
   */
  Touched by(EngineCall call, String query, byte[] body, boolean all) {
    List<String> texts = new ArrayList<>(NamedTexts.of(call, query, body));
    NamedTexts.json(body).ifPresent(json -> texts.addAll(queries.in(json)));
    Set<EngineRow> found = new LinkedHashSet<>(named(texts));
    if (all && found.stream().allMatch(EngineRow::isDefinition)) {
      found.addAll(usesOf(texts));
    }
    return Touched.of(found, owners(found, texts));
  }

  private List<EngineRow> named(List<String> texts) {
    return transaction.execute(status -> rows.named(texts));
  }

  private List<EngineRow> usesOf(List<String> texts) {
    return transaction.execute(status -> rows.usesOf(texts));
  }

  private Map<OrganizationId, List<EngineRow>> owners(Set<EngineRow> found, List<String> texts) {
    Map<String, OrganizationId> known =
        organizations.active().stream()
            .collect(Collectors.toMap(Organization::slug, Organization::organizationId));
    Map<OrganizationId, List<EngineRow>> owners =
        found.stream()
            .filter(row -> row.tenant() != null && known.containsKey(row.tenant()))
            .collect(Collectors.groupingBy(row -> known.get(row.tenant())));
    texts.stream()
        .filter(known::containsKey)
        .forEach(slug -> owners.putIfAbsent(known.get(slug), List.of()));
    return owners;
  }
}
