package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.compliance.record.RecordEntry;
import org.orgo.compliance.record.RecordEntry.RecordedFact;
import org.orgo.compliance.record.RecordQuery;
import org.orgo.compliance.record.WorkRecord;
import org.orgo.compliance.record.WorkRecord.PathStep;
import org.orgo.compliance.record.WorkRecord.RecordedTaskLine;
import org.orgo.compliance.record.web.RecordPage;
import org.orgo.compliance.record.web.RecordSearchPage;
import org.orgo.people.UserId;
import org.orgo.people.authorization.ItemViewer;
import org.orgo.people.authorization.SightReason;
import org.orgo.people.authorization.SightReason.SightKind;
import org.orgo.tasklist.ViewersPage;
import org.orgo.tasks.record.RecordedItem;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.SamplePages.Sample;

/** Records: looked for, masked, refused, revealed and as of a day; and who sees an item. */
final class SampleRecordPages {

  private static final UUID TASK = UUID.fromString("5f0b6f0e-46a0-4c7e-9a7e-2f4f2f1d8a11");
  private static final UUID CASE = UUID.fromString("5f0b6f0e-46a0-4c7e-9a7e-2f4f2f1d8a12");
  private static final RecordQuery ALL = new RecordQuery("task", "", "", "", "", "", "", "");

  private final Layout layout;
  private final Instant now;

  SampleRecordPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("records", search(ALL, false, List.of(item("Wet floor"), item(null))));
    samples.put(
        "records-unknown",
        search(new RecordQuery("case", "x", "", "", "", "", "", ""), true, List.of()));
    samples.put("record", record(work("task", true, false, null), false));
    samples.put("record-masked", record(work("case", false, false, null), false));
    samples.put("record-refused", record(work("task", false, false, null), true));
    samples.put("record-revealed", record(work("task", true, true, null), false));
    samples.put("record-as-of", record(work("task", true, false, now), false));
    samples.put("viewers", viewers(false));
    samples.put("viewers-anonymised", viewers(true));
    return samples;
  }

  private Sample search(RecordQuery query, boolean unknown, List<RecordedItem> rows) {
    return new Sample(
        "records",
        new RecordSearchPage(layout, query, unknown, rows, unknown ? null : "/compliance/record"));
  }

  private RecordedItem item(String title) {
    return new RecordedItem(
        TASK,
        "NSH-1041",
        title,
        "PENDING",
        Visibility.RESTRICTED,
        "Operations.Safety",
        "safety",
        now,
        null);
  }

  private Sample record(WorkRecord work, boolean refused) {
    String heat =
        work.path().isEmpty()
            ? null
            : "[{\"id\":\"userTask_workOnIt\",\"level\":5,\"text\":\"1\"}]";
    return new Sample(
        "record",
        new RecordPage(
            layout,
            work,
            work.asOf() == null ? "" : "2026-11-03",
            heat,
            refused ? "because" : "",
            refused));
  }

  private WorkRecord work(String kind, boolean shown, boolean revealed, Instant asOf) {
    boolean ofCase = kind.equals("case");
    return new WorkRecord(
        kind,
        ofCase ? CASE : TASK,
        "NSH-1042",
        asOf,
        true,
        "IN_PROGRESS",
        "Operations.Safety",
        Visibility.RESTRICTED,
        "safety",
        "1001.94.Operations.Safety",
        now,
        ofCase ? null : now,
        shown ? "Wet floor" : null,
        shown ? "The floor in the lobby is wet." : null,
        !shown,
        revealed,
        ofCase
            ? List.of(
                new RecordedTaskLine(
                    TASK, "NSH-1041", null, "PENDING", "Operations.Safety", Visibility.RESTRICTED))
            : List.of(),
        List.of(
            entry("MAIL_RECEIVED", null, null, shown, facts(shown)),
            entry("DECIDED", null, null, true, List.of(new RecordedFact("input language", "en"))),
            entry("STATUS_CHANGED", "PENDING", "IN_PROGRESS", true, List.of()),
            entry("COMMENT", null, null, shown, List.of()),
            entry("READ", null, null, true, List.of())),
        shown
            ? List.of(
                new PathStep(
                    "userTask_workOnIt", "Work on it", "userTask", 1, Duration.ofHours(3), true))
            : List.of());
  }

  private static List<RecordedFact> facts(boolean shown) {
    return List.of(
        new RecordedFact("from", shown ? "Vera Visitor <visitor@example.org>" : null),
        new RecordedFact("mail_id", TASK.toString()));
  }

  private RecordEntry entry(
      String kind, String from, String to, boolean shown, List<RecordedFact> facts) {
    boolean words = kind.equals("COMMENT") || kind.equals("MAIL_RECEIVED");
    return new RecordEntry(
        now,
        kind,
        "task",
        TASK,
        null,
        kind.equals("COMMENT") ? null : "Ann Moreau",
        kind.equals("COMMENT") ? "3F2A1" : null,
        "UI",
        from,
        to,
        facts,
        words && shown ? "Dried, and a sign put up" : null,
        words && !shown);
  }

  private Sample viewers(boolean anonymised) {
    ItemViewer ann =
        new ItemViewer(
            UserId.random(),
            "Ann Moreau",
            List.of(
                new SightReason(SightKind.OWNER_ROLE, "Operations.Safety"),
                new SightReason(SightKind.ASSIGNEE, null)),
            now);
    return new Sample(
        "viewers",
        new ViewersPage(
            layout,
            "Wet floor",
            "/tasks/" + TASK,
            anonymised ? "ANONYMISED" : "RESTRICTED",
            anonymised,
            anonymised ? List.of() : List.of(ann),
            null));
  }
}
