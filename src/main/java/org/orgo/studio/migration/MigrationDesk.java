package org.orgo.studio.migration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.migration.MigrationPreview.RunningVersion;
import org.orgo.studio.migration.persistence.MigrationMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows which tasks run in earlier versions, takes orders to migrate them, and cancels these. */
@Service
public class MigrationDesk {

  private final MigrationMapper migrations;
  private final MigrationPreviews previews;
  private final MigrationOrders orders;
  private final AuditLog audit;
  private final Clock clock;

  MigrationDesk(
      MigrationMapper migrations,
      MigrationPreviews previews,
      MigrationOrders orders,
      AuditLog audit,
      Clock clock) {
    this.migrations = migrations;
    this.previews = previews;
    this.orders = orders;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws NotAllowed without the right to edit processes
   * @throws NotFound when it is no definition that tasks run in
   */
  @Transactional(readOnly = true)
  public MigrationPreview preview(String file) {
    requireRight(Permissions.PROCESS_EDIT);
    return previews.of(file);
  }

  /**
   * Queues a migration.
   *
   * @throws NotAllowed without the right to deploy processes
   * @throws NotFound when it is no definition that tasks run in
   * @throws MigrationAgainstLaw when tasks would change their status or their clock
   * @throws NothingToMigrate when nobody would go on
   * @throws VersionIsTried when they run in what is tried on a share of new work
   * @throws DeploymentRefused when the engine cannot move them so
   * @throws MigrationUnderWay when the organization has one under way
   */
  @Transactional
  public DefinitionMigration request(NewMigration wanted) {
    Actor actor = requireRight(Permissions.PROCESS_DEPLOY);
    MigrationPreview preview = previews.of(wanted.file());
    return orders.queue(
        preview,
        from(preview, wanted.fromVersion()),
        wanted,
        actor.user().orElseThrow(() -> new NotAllowed(Permissions.PROCESS_DEPLOY)));
  }

  private static RunningVersion from(MigrationPreview preview, String version) {
    List<RunningVersion> running = preview.running();
    if (running.stream().anyMatch(each -> each.tried() && each.version().equals(version))) {
      throw new VersionIsTried();
    }
    List<RunningVersion> movable = running.stream().filter(each -> !each.tried()).toList();
    if (movable.isEmpty()) {
      throw new NothingToMigrate();
    }
    if (version == null && movable.size() == 1) {
      return movable.get(0);
    }
    return movable.stream()
        .filter(each -> each.version().equals(version))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequest(
                    FieldError.notAmong(
                        "from_version", movable.stream().map(RunningVersion::version).toList())));
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public Page<DefinitionMigration> list(PageRequest page) {
    requireRight(Permissions.PROCESS_EDIT);
    return Page.cut(
        migrations.list(CurrentTenant.require(), page.after(), page.limit() + 1),
        page.limit(),
        each -> new Cursor(each.createdAt(), each.migrationId().value()));
  }

  /**
   * @throws NotFound when the organization has none of this id
   */
  @Transactional(readOnly = true)
  public DefinitionMigration get(MigrationId id) {
    requireRight(Permissions.PROCESS_EDIT);
    return find(id);
  }

  /**
   * Stops it behind the batch that is being moved; what has gone on stays where it is now.
   *
   * @throws MigrationIsOver when it has ended
   */
  @Transactional
  public void cancel(MigrationId id) {
    requireRight(Permissions.PROCESS_DEPLOY);
    DefinitionMigration migration = find(id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (migrations.cancel(CurrentTenant.require(), id, now) == 0) {
      throw new MigrationIsOver();
    }
    audit.record(
        LogCategory.WORKFLOW,
        "migration.cancelled",
        "migration",
        id,
        migration.file() + ":" + migration.sha256());
  }

  private DefinitionMigration find(MigrationId id) {
    return migrations
        .find(CurrentTenant.require(), id)
        .orElseThrow(() -> new NotFound("migration"));
  }

  private static Actor requireRight(String right) {
    Actor actor = CurrentActor.get();
    if (!actor.may(right)) {
      throw new NotAllowed(right);
    }
    return actor;
  }
}
