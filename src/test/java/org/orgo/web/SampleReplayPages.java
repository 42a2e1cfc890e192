package org.orgo.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.studio.proposals.ProposalStatus;
import org.orgo.studio.replay.outcome.ReplaySummary.CoveredRow;
import org.orgo.studio.replay.outcome.ReplaySummary.FailureCount;
import org.orgo.studio.replay.web.ReplayPage;
import org.orgo.studio.replay.web.ReplayPage.ReplayEntry;
import org.orgo.studio.replay.web.ReplayPage.ShownFlow;
import org.orgo.studio.replay.web.ReplayPage.ShownItem;
import org.orgo.studio.replay.web.ReplayPage.ShownReplay;
import org.orgo.studio.replay.web.ReplayPage.ShownStep;
import org.orgo.studio.replay.web.ReplayPage.ShownTable;
import org.orgo.studio.replay.web.ReplayPage.ShownTask;
import org.orgo.studio.replay.web.ReplayPanel;
import org.orgo.web.SamplePages.Sample;

/** Replays: before the first, under way, ready, and one that failed. */
final class SampleReplayPages {

  private static final String HREF = "/studio/replays/0190";

  private final Layout layout;
  private final Instant now;

  SampleReplayPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("replay-none", sample(null, "Nothing in this draft routes signals.", List.of()));
    samples.put("replay-under-way", sample(shown("RUNNING", 40, null), null, List.of()));
    samples.put("replay-ready", sample(shown("READY", 100, null), null, items()));
    samples.put(
        "replay-failed", sample(shown("FAILED", 70, "The tables are slow"), null, List.of()));
    return samples;
  }

  private Sample sample(ShownReplay shown, String refused, List<ShownItem> items) {
    List<ReplayEntry> all =
        shown == null
            ? List.of()
            : List.of(
                new ReplayEntry(HREF, shown.status(), shown.scope(), now),
                new ReplayEntry(HREF + "1", "CANCELLED", "The last 90 days", now));
    return new Sample(
        "replay",
        new ReplayPage(
            layout,
            "Water leaks go to safety",
            "/studio/drafts/0190",
            all,
            shown,
            refused,
            items,
            items.isEmpty() ? null : HREF + "?cursor=a",
            items.isEmpty()
                ? List.of()
                : List.of(
                    new ShownTask(
                        "Water on the floor of ward 3",
                        "/tasks/0190-1",
                        now,
                        "Work on it",
                        "Put on hold",
                        null)),
            items.isEmpty() ? null : HREF + "?tasks_cursor=a"));
  }

  private static ShownReplay shown(String status, int percent, String failure) {
    boolean ready = status.equals("READY");
    return new ShownReplay(
        HREF,
        status,
        "The last 1,000 signals",
        percent,
        percent * 10,
        1_000,
        failure,
        ready ? List.of("12 of 1,000 signals would be decided otherwise.") : List.of(),
        ready
            ? List.of(new ShownFlow("Ops.Maintenance", "Operations.Safety", 12, HREF + "?from=a"))
            : List.of(),
        ready
            ? List.of(
                new ShownTable(
                    "Label routing",
                    true,
                    List.of(new CoveredRow(4, "rule_water", "Water leaks", 0, 12, 12)),
                    List.of(new CoveredRow(6, "rule_late", "Never reached", 3, 0, 3)),
                    "7, 8"))
            : List.of(),
        ready ? List.of(new FailureCount("No row answers", 1)) : List.of(),
        ready
            ? List.of(
                new ShownStep("Work on it", "Put on hold", "On hold", null, 12, HREF + "?state=a"),
                new ShownStep(
                    "Work on it", "Deadline passed", "Escalated", "In progress", 3, HREF + "?b=a"))
            : List.of());
  }

  /** On the page of a proposal: of what is proposed, of something else, or none. */
  static ReplayPanel panel(ProposalStatus status, Instant now) {
    return switch (status) {
      case OPEN -> new ReplayPanel(true, shown("READY", 100, null), now, false, true);
      case APPROVED -> new ReplayPanel(true, null, now, true, true);
      case REJECTED -> new ReplayPanel(true, shown("FAILED", 70, "Too slow"), now, false, true);
      default -> new ReplayPanel(true, null, null, false, true);
    };
  }

  private List<ShownItem> items() {
    return List.of(
        new ShownItem(
            "Water on the floor of ward 3",
            "/tasks/0190-1",
            now,
            List.of("Goes elsewhere"),
            "Ops.Maintenance · MODERATE",
            "Operations.Safety · MAJOR",
            List.of("Label routing, row 9"),
            List.of("Label routing, row 4")));
  }
}
