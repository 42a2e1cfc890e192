package org.orgo.studio.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.orgo.audit.AuditLog;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.migration.MigrationPreview.RunningState;
import org.orgo.studio.migration.MigrationPreview.RunningVersion;
import org.orgo.studio.migration.persistence.MigrationMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/** Writes down what is to be migrated, in the transaction of the caller. */
@Component
class MigrationOrders {

  private final MigrationMapper migrations;
  private final MigrationMappings mappings;
  private final DefinitionCatalog catalog;
  private final AuditLog audit;
  private final Clock clock;

  MigrationOrders(
      MigrationMapper migrations,
      MigrationMappings mappings,
      DefinitionCatalog catalog,
      AuditLog audit,
      Clock clock) {
    this.migrations = migrations;
    this.mappings = mappings;
    this.catalog = catalog;
    this.audit = audit;
    this.clock = clock;
  }

  DefinitionMigration queue(
      MigrationPreview preview, RunningVersion from, NewMigration wanted, UserId user) {
    VersionMapping mapping = mappings.of(from, wanted.states());
    DefinitionMigration order = order(preview, from, mapping, user);
    if (migrations.insert(CurrentTenant.require(), order) == 0) {
      throw new MigrationUnderWay();
    }
    audit.record(
        LogCategory.WORKFLOW,
        "migration.requested",
        "migration",
        order.migrationId(),
        order.file() + ":" + order.sha256(),
        order.fromVersion(),
        order.toVersion());
    return order;
  }

  private DefinitionMigration order(
      MigrationPreview preview, RunningVersion from, VersionMapping mapping, UserId user) {
    ObjectNode states = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(mapping.states()).forEach(states::put);
    long tasks =
        from.states().stream()
            .filter(state -> states.has(state.waitState()))
            .mapToLong(RunningState::tasks)
            .sum();
    return new DefinitionMigration(
        MigrationId.random(),
        preview.file(),
        from.version(),
        preview.version(),
        mapping.from(),
        mapping.to(),
        catalog.get(preview.file()).sha256(),
        states,
        user,
        MigrationStatus.QUEUED,
        Math.toIntExact(tasks),
        JsonNodeFactory.instance.objectNode(),
        null,
        null,
        0,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        null);
  }
}
