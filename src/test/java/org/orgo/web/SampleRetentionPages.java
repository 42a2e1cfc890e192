package org.orgo.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.audit.hold.HoldKind;
import org.orgo.compliance.retention.DeletionRun;
import org.orgo.compliance.retention.DeletionRunId;
import org.orgo.compliance.retention.PlannedDeletion;
import org.orgo.compliance.retention.RetainedKind;
import org.orgo.compliance.retention.web.HoldForm;
import org.orgo.compliance.retention.web.HoldsPage;
import org.orgo.compliance.retention.web.HoldsPage.HoldRow;
import org.orgo.compliance.retention.web.RetentionPage;
import org.orgo.web.SamplePages.Sample;

/** The pages of retention: the plan with certificates, and holds of each kind. */
final class SampleRetentionPages {

  private static final UUID ID = UUID.fromString("0190aaaa-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("0190aaaa-0000-4000-8000-000000000002");

  private final Layout layout;
  private final Instant now;

  SampleRetentionPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("retention", plan(true));
    samples.put("retention-empty", plan(false));
    for (HoldKind kind : HoldKind.values()) {
      samples.put("holds-" + kind, holds(kind, Map.of(), rows()));
    }
    samples.put("holds-none", holds(null, Map.of(), List.of()));
    samples.put(
        "holds-refused",
        holds(
            HoldKind.CASE,
            Map.of("case_id", "There is no such case.", "release", "Please say why."),
            rows()));
    return samples;
  }

  private Sample plan(boolean any) {
    LocalDate day = LocalDate.of(2027, 3, 3);
    return new Sample(
        "retention",
        new RetentionPage(
            layout,
            "What is over is kept for 1095 days.",
            any
                ? List.of(
                    new PlannedDeletion(day, RetainedKind.CASE, 412, 3),
                    new PlannedDeletion(day, RetainedKind.BROADCAST, 1, 0))
                : List.of(),
            any ? List.of(run(null), run("5f70bf18a08660".repeat(4))) : List.of(),
            any ? "/compliance/retention?cursor=a" : null));
  }

  private DeletionRun run(String sha256) {
    return new DeletionRun(
        DeletionRunId.random(),
        LocalDate.of(2026, 11, 26),
        1095,
        now.minus(Duration.ofDays(1095)),
        415,
        412,
        3,
        JsonNodeFactory.instance.objectNode().put("cases", 412).put("tasks", 800),
        sha256,
        now.minus(Duration.ofHours(9)),
        sha256 == null ? null : now.minus(Duration.ofHours(8)));
  }

  private Sample holds(HoldKind kind, Map<String, String> errors, List<HoldRow> rows) {
    return new Sample(
        "holds",
        new HoldsPage(
            layout,
            kind == null ? null : new HoldForm(kind, null, null, null, null, null, null),
            errors,
            rows,
            rows.isEmpty() ? null : "/compliance/holds?cursor=a"));
  }

  private List<HoldRow> rows() {
    return List.of(
        new HoldRow(
            ID,
            HoldKind.CASE,
            ID.toString(),
            "/cases/" + ID,
            "Letter of the court of 3 March",
            "Cora Lind",
            now.minus(Duration.ofDays(2)),
            null,
            null),
        new HoldRow(
            OTHER,
            HoldKind.LABEL,
            "*.9*",
            null,
            "Inquiry of the ministry",
            "Cora Lind",
            now.minus(Duration.ofDays(40)),
            now.minus(Duration.ofDays(1)),
            "The inquiry is closed"));
  }
}
