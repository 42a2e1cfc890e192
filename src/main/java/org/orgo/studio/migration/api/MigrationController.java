package org.orgo.studio.migration.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.MigrationDesk;
import org.orgo.studio.migration.MigrationId;
import org.orgo.studio.migration.MigrationPreview;
import org.orgo.studio.migration.MigrationReport;
import org.orgo.studio.migration.MigrationStatus;
import org.orgo.studio.migration.NewMigration;
import org.orgo.tasks.migration.RunningTasks;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3")
class MigrationController {

  private final MigrationDesk desk;

  MigrationController(MigrationDesk desk) {
    this.desk = desk;
  }

  /**
   * @param file whose running tasks go on in the live version
   * @param fromVersion such as {@code own-3}; may be left out where tasks run in one earlier
   *     version only
   * @param mapping the wait state where tasks go on, by the wait state where they are; null for
   *     those that stay; what is left out goes on where it is the same
   */
  record NewMigrationRequest(
      String file, @Nullable String fromVersion, @Nullable Map<String, String> mapping) {}

  /**
   * @param sha256 the hash of the version they go on in
   * @param tasksTotal how many were meant when it was ordered
   * @param failure why it ended early
   */
  record MigrationView(
      UUID migrationId,
      String file,
      String fromVersion,
      String toVersion,
      String sha256,
      UUID requestedBy,
      MigrationStatus status,
      int tasksTotal,
      int tasksMoved,
      @Nullable String failure,
      Instant createdAt,
      @Nullable Instant finishedAt,
      MigrationReport report) {

    static MigrationView of(DefinitionMigration migration) {
      return new MigrationView(
          migration.migrationId().value(),
          migration.file(),
          migration.fromVersion(),
          migration.toVersion(),
          migration.sha256(),
          migration.requestedBy().value(),
          migration.status(),
          migration.tasksTotal(),
          migration.tasksMoved(),
          migration.failure(),
          migration.createdAt(),
          migration.finishedAt(),
          MigrationReport.of(migration));
    }
  }

  /** Shows which tasks run in earlier versions, and where they would go on in the live one. */
  @GetMapping("/definitions/{file}/running")
  MigrationPreview getRunningTasks(@PathVariable("file") String file) {
    return desk.preview(file);
  }

  /** Orders that running tasks go on in the live version. */
  @PostMapping("/migrations")
  @ResponseStatus(HttpStatus.ACCEPTED)
  MigrationView requestMigration(@RequestBody NewMigrationRequest request) {
    return MigrationView.of(ordered(request));
  }

  private DefinitionMigration ordered(NewMigrationRequest request) {
    try {
      return desk.request(
          new NewMigration(request.file(), request.fromVersion(), request.mapping()));
    } catch (NotFound noDefinition) {
      throw new InvalidRequest(FieldError.notAmong("file", List.of(RunningTasks.FILE)));
    }
  }

  /** Lists the organization's migrations, newest first. */
  @GetMapping("/migrations")
  Page<MigrationView> listMigrations(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return desk.list(PageRequest.of(limit, cursor)).map(MigrationView::of);
  }

  /** Shows how far a migration is, who has gone on, and who stays for what reason. */
  @GetMapping("/migrations/{id}")
  MigrationView getMigration(@PathVariable("id") UUID id) {
    return MigrationView.of(desk.get(new MigrationId(id)));
  }

  /** Cancels a migration that has not ended; what has gone on stays where it is. */
  @DeleteMapping("/migrations/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancelMigration(@PathVariable("id") UUID id) {
    desk.cancel(new MigrationId(id));
  }
}
