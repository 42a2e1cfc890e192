package org.orgo.studio.migration.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.orgo.audit.AuditLog;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.persistence.MigrationMapper;
import org.orgo.tasks.migration.MigratedBatch;
import org.orgo.tasks.migration.StayReason;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims migrations of the current organization and notes how far they are. A claim is a lease:
 * when it runs out another node goes on where the last batch ended, and whoever is late changes
 * nothing.
 */
@Component
public class MigrationQueue {

  /** For one batch, which takes a second or two. */
  static final Duration LEASE = Duration.ofMinutes(1);

  private final MigrationMapper migrations;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;

  MigrationQueue(MigrationMapper migrations, AuditLog audit, ObjectMapper json, Clock clock) {
    this.migrations = migrations;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public Optional<DefinitionMigration> claim() {
    return migrations.claim(CurrentTenant.require(), now(), now().plus(LEASE));
  }

  /**
   * Whether to go on: nobody has cancelled it or taken it over; until the batch ends nobody can.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean hold(DefinitionMigration order) {
    return migrations.hold(CurrentTenant.require(), order, now().plus(LEASE)) > 0;
  }

  /** Notes what a batch has moved, with the batch. */
  @Transactional(propagation = Propagation.MANDATORY)
  void moved(DefinitionMigration order, MigratedBatch batch) {
    if (batch.moved().isEmpty()) {
      return;
    }
    ObjectNode added = json.valueToTree(batch.moved());
    migrations.moved(CurrentTenant.require(), order, added);
    int tasks = batch.moved().values().stream().mapToInt(Integer::intValue).sum();
    audit.record(
        LogCategory.WORKFLOW,
        "migration.moved",
        "migration",
        order.migrationId(),
        "tasks:" + tasks,
        order.file() + ":" + order.sha256());
  }

  @Transactional
  public void finish(DefinitionMigration order, Map<String, Map<StayReason, Integer>> remaining) {
    ObjectNode counted = json.valueToTree(remaining);
    if (migrations.finish(CurrentTenant.require(), order, counted, now()) > 0) {
      audit.record(
          LogCategory.WORKFLOW,
          "migration.finished",
          "migration",
          order.migrationId(),
          order.file() + ":" + order.sha256());
    }
  }

  @Transactional
  public void fail(DefinitionMigration order, String failure) {
    if (migrations.fail(CurrentTenant.require(), order, failure, now()) > 0) {
      audit.record(
          LogCategory.WORKFLOW,
          "migration.failed",
          "migration",
          order.migrationId(),
          order.file() + ":" + order.sha256());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
