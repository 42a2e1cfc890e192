package org.orgo.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.studio.migration.MigrationPreview.StateChoice;
import org.orgo.studio.migration.web.MigrationPage;
import org.orgo.studio.migration.web.MigrationPage.LeftRow;
import org.orgo.studio.migration.web.MigrationPage.MovedRow;
import org.orgo.studio.migration.web.RunningPage;
import org.orgo.studio.migration.web.RunningPage.MigrationEntry;
import org.orgo.studio.migration.web.RunningPage.RunningCard;
import org.orgo.studio.migration.web.RunningPage.RunningRow;
import org.orgo.web.SamplePages.Sample;

/**
 * Running tasks: nobody elsewhere, some, refused; a migration under way, done, and one that failed.
 */
final class SampleMigrationPages {

  private static final String FILE = "task-lifecycle.bpmn";
  private static final String HREF = "/studio/migrations/0190";

  private final Layout layout;
  private final Instant now;

  SampleMigrationPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("running-none", running(List.of(), List.of(), null, true));
    samples.put("running", running(cards(), entries(), null, true));
    samples.put("running-looked-at", running(cards(), List.of(), null, false));
    samples.put("running-refused", running(cards(), entries(), "Choose again.", true));
    samples.put("migration-under-way", migration("RUNNING", null));
    samples.put("migration-done", migration("DONE", null));
    samples.put("migration-failed", migration("FAILED", "Another version has gone live meanwhile"));
    return samples;
  }

  private Sample running(
      List<RunningCard> cards, List<MigrationEntry> entries, String refused, boolean mayMove) {
    return new Sample(
        "running", new RunningPage(layout, FILE, "own-3", cards, entries, refused, mayMove));
  }

  private static List<RunningCard> cards() {
    List<StateChoice> holds = List.of(new StateChoice("userTask_onHold", "On hold"));
    return List.of(
        new RunningCard(
            "own-2",
            false,
            false,
            43,
            1,
            List.of(
                new RunningRow(
                    "userTask_workOnIt",
                    "Work on it",
                    "IN_PROGRESS",
                    40,
                    1,
                    2,
                    "userTask_workOnIt",
                    List.of(new StateChoice("userTask_workOnIt", "Work on it"))),
                new RunningRow(
                    "userTask_waitForParts", "Waiting for parts", "ON_HOLD", 1, 0, 0, null, holds),
                new RunningRow("userTask_nap", "Nap", "ON_HOLD", 1, 0, 0, null, List.of()))),
        new RunningCard("own-1", true, false, 1, 0, List.of(resting("own-1"))),
        new RunningCard("shared-1", false, true, 2, 1, List.of(resting("shared-1"))));
  }

  /** Its wait state is named for its version, because fields of a page have names of their own. */
  private static RunningRow resting(String version) {
    StateChoice itself = new StateChoice("userTask_" + version, "Wait for start");
    return new RunningRow(
        itself.waitState(), itself.name(), "PENDING", 1, 0, 0, itself.waitState(), List.of(itself));
  }

  private List<MigrationEntry> entries() {
    return List.of(new MigrationEntry(HREF, "DONE", "own-1", "own-2", 12, now));
  }

  private Sample migration(String status, String failure) {
    boolean done = status.equals("DONE");
    return new Sample(
        "migration",
        new MigrationPage(
            layout,
            HREF,
            "/studio/definitions/" + FILE + "/running",
            "own-2",
            "own-3",
            status,
            40,
            17,
            42,
            failure,
            true,
            List.of(
                new MovedRow("Work on it", "Work on it", 16),
                new MovedRow("Waiting for parts", "On hold", 1)),
            done ? List.of(new LeftRow("Work on it", "BUSY", 1)) : List.of()));
  }
}
