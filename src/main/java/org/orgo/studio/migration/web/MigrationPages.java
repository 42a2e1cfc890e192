package org.orgo.studio.migration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.engine.migration.VersionState;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.PageRequest;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.MigrationDesk;
import org.orgo.studio.migration.MigrationId;
import org.orgo.studio.migration.MigrationPreview;
import org.orgo.studio.migration.MigrationPreview.RunningState;
import org.orgo.studio.migration.MigrationPreview.RunningVersion;
import org.orgo.studio.migration.MigrationReport;
import org.orgo.studio.migration.web.MigrationPage.LeftRow;
import org.orgo.studio.migration.web.MigrationPage.MovedRow;
import org.orgo.studio.migration.web.RunningPage.MigrationEntry;
import org.orgo.studio.migration.web.RunningPage.RunningCard;
import org.orgo.studio.migration.web.RunningPage.RunningRow;
import org.orgo.tasks.migration.RunningTasks;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of migrations together. */
@Component
class MigrationPages {

  private static final int LISTED = 10;

  private final MigrationDesk desk;
  private final RunningTasks running;
  private final Layouts layouts;

  MigrationPages(MigrationDesk desk, RunningTasks running, Layouts layouts) {
    this.desk = desk;
    this.running = running;
    this.layouts = layouts;
  }

  @Transactional(readOnly = true)
  public RunningPage running(String file, String refused, HttpServletRequest request) {
    MigrationPreview preview = desk.preview(file);
    return new RunningPage(
        layouts.of(request, "studio"),
        file,
        preview.version(),
        preview.running().stream().map(MigrationPages::card).toList(),
        desk.list(new PageRequest(null, LISTED)).items().stream()
            .map(MigrationPages::entry)
            .toList(),
        refused,
        CurrentActor.get().may(Permissions.PROCESS_DEPLOY));
  }

  private static RunningCard card(RunningVersion version) {
    return new RunningCard(
        version.version(),
        version.tried(),
        version.sameAsLive(),
        version.tasks(),
        version.inTransit(),
        version.states().stream().map(MigrationPages::row).toList());
  }

  private static RunningRow row(RunningState state) {
    return new RunningRow(
        state.waitState(),
        state.name(),
        state.status(),
        state.tasks(),
        state.suspended(),
        state.failed(),
        state.goesTo(),
        state.choices());
  }

  private static MigrationEntry entry(DefinitionMigration migration) {
    return new MigrationEntry(
        href(migration),
        migration.status().name(),
        migration.fromVersion(),
        migration.toVersion(),
        migration.tasksMoved(),
        migration.createdAt());
  }

  @Transactional(readOnly = true)
  public MigrationPage migration(MigrationId id, HttpServletRequest request) {
    DefinitionMigration migration = desk.get(id);
    Layout layout = layouts.of(request, "studio");
    MigrationReport report = MigrationReport.of(migration);
    Map<String, String> before = names(migration.fromDefinition());
    Map<String, String> after = names(migration.toDefinition());
    int done = migration.tasksMoved();
    int total = migration.tasksTotal();
    return new MigrationPage(
        layout,
        href(migration),
        "/studio/definitions/%s/running".formatted(migration.file()),
        migration.fromVersion(),
        migration.toVersion(),
        migration.status().name(),
        total == 0 ? 0 : Math.min(100, 100 * done / total),
        done,
        total,
        migration.failure(),
        CurrentActor.get().may(Permissions.PROCESS_DEPLOY),
        report.moved().stream()
            .map(
                each ->
                    new MovedRow(
                        before.getOrDefault(each.waitState(), each.waitState()),
                        after.getOrDefault(each.goesTo(), each.goesTo()),
                        each.tasks()))
            .toList(),
        report.left().stream()
            .map(
                each ->
                    new LeftRow(
                        each.waitState() == null
                            ? layout.texts().get("migration.nowhere")
                            : before.getOrDefault(each.waitState(), each.waitState()),
                        each.reason().name(),
                        each.tasks()))
            .toList());
  }

  private static String href(DefinitionMigration migration) {
    return "/studio/migrations/" + migration.migrationId();
  }

  /** By wait state; none for a version that is gone by now. */
  private Map<String, String> names(String definition) {
    List<VersionState> states = running.exists(definition) ? running.states(definition) : List.of();
    return states.stream().collect(Collectors.toMap(VersionState::id, VersionState::name));
  }
}
