package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportKind;
import org.orgo.exports.WorkView;
import org.orgo.exports.passport.ExportPassport;
import org.orgo.exports.passport.PassportVerdict;
import org.orgo.exports.web.ExportApprovalsPage;
import org.orgo.exports.web.ExportApprovalsPage.WaitingRow;
import org.orgo.exports.web.ExportForm;
import org.orgo.exports.web.ExportTabs;
import org.orgo.exports.web.ExportsPage;
import org.orgo.exports.web.ExportsPage.ExportChoices;
import org.orgo.exports.web.ExportsPage.ExportRow;
import org.orgo.exports.web.PassportPage;
import org.orgo.exports.web.PassportPage.PassportFacts;
import org.orgo.insights.cells.Grain;
import org.orgo.vocabulary.work.Severity;
import org.orgo.web.SamplePages.Sample;

/** The page of exports, with each form, and with files in each state. */
final class SampleExportPages {

  private static final UUID ID = UUID.fromString("0190eeee-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("0190eeee-0000-4000-8000-000000000002");
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private static final ExportTabs TABS = new ExportTabs(true, true, true, 3);

  private final Layout layout;
  private final Instant now;

  SampleExportPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("exports", page(ExportKind.TASKS, Map.of(), rows(), "/exports?cursor=a"));
    samples.put("exports-empty", page(ExportKind.CASES, Map.of(), List.of(), null));
    samples.put(
        "exports-refused",
        page(
            ExportKind.REPORT,
            Map.of("purpose", "Please say what the file is for.", "to", "Not before the first day"),
            List.of(row("QUEUED", null)),
            null));
    samples.put("export-approvals", approvals(null, waiting(false), waiting(true)));
    samples.put("export-approvals-empty", approvals(null));
    samples.put("export-approvals-refused", approvals("You ordered this export.", waiting(true)));
    samples.put("passport", passport("", false, null, false));
    samples.put("passport-refused", passport("no hash", true, null, false));
    for (PassportVerdict verdict : PassportVerdict.values()) {
      samples.put(
          "passport-" + verdict,
          passport(HASH, false, verdict, verdict != PassportVerdict.UNKNOWN));
    }
    return samples;
  }

  private Sample approvals(String refused, WaitingRow... rows) {
    return new Sample(
        "export-approvals",
        new ExportApprovalsPage(
            layout,
            TABS,
            refused,
            List.of(rows),
            rows.length > 0 ? "/exports/approvals?cursor=a" : null));
  }

  private WaitingRow waiting(boolean own) {
    return new WaitingRow(
        own ? OTHER : ID,
        "Tasks",
        "CSV",
        "Carla Compliance",
        "Claim of the insurer after the fall in the lobby",
        List.of("maintenance", "Pending"),
        own ? List.of() : List.of("Title", "Status"),
        now.minus(Duration.ofHours(2)),
        own);
  }

  private Sample passport(String sha256, boolean refused, PassportVerdict verdict, boolean known) {
    return new Sample(
        "passport",
        new PassportPage(
            layout,
            TABS,
            sha256,
            verdict == null ? "" : "orgo-tasks-0190eeee.csv",
            refused,
            verdict,
            known
                ? new PassportFacts(
                    row("READY", null),
                    List.of("Title", "Status"),
                    "Ann Moreau",
                    "Hanna Head",
                    now.minus(Duration.ofMinutes(19)),
                    List.of(new ExportPassport.Fetch("Ann Moreau", now)))
                : null));
  }

  private Sample page(
      ExportKind kind, Map<String, String> errors, List<ExportRow> rows, String next) {
    return new Sample(
        "exports",
        new ExportsPage(
            layout,
            TABS,
            List.of(ExportKind.values()),
            form(kind),
            choices(kind),
            errors,
            rows,
            next,
            next != null));
  }

  private static ExportForm form(ExportKind kind) {
    return new ExportForm(
        kind,
        ExportFormat.CSV,
        "",
        kind == ExportKind.TASKS ? List.of("title", "status") : List.of(),
        WorkView.QUEUES,
        List.of("PENDING"),
        List.of(Severity.MAJOR),
        "maintenance",
        null,
        true,
        "pump",
        "load",
        Grain.MONTH,
        LocalDate.of(2026, 9, 1),
        null,
        null);
  }

  private static ExportChoices choices(ExportKind kind) {
    return new ExportChoices(
        List.of(ExportFormat.CSV, ExportFormat.XLSX),
        kind == ExportKind.REPORT ? List.of() : List.of("title", "status", "requester"),
        kind == ExportKind.CASES ? List.of("OPEN", "ARCHIVED") : List.of("PENDING", "FAILED"),
        List.of("MINOR", "MAJOR"),
        List.of("maintenance", "hr"),
        List.of("load", "profile-twin"),
        List.of("HR", "Operations"));
  }

  private List<ExportRow> rows() {
    return List.of(
        row("RUNNING", null),
        row("READY", null),
        row("FAILED", "More than 50000 rows are selected; narrow the filter"),
        row("EXPIRED", null),
        row("AWAITING_APPROVAL", null),
        row("REFUSED", "Not for this purpose"));
  }

  private ExportRow row(String status, String failure) {
    boolean written = List.of("READY", "EXPIRED").contains(status);
    return new ExportRow(
        ID,
        "Tasks",
        "XLSX",
        "Yearly audit of how long the night shift waits for maintenance",
        List.of("My queues", "Pending, In progress", "“pump”"),
        written ? "Requested by, Assigned to" : "",
        status,
        written ? 1204 : null,
        written ? "310 kB" : null,
        written ? HASH : null,
        failure,
        now.minus(Duration.ofMinutes(20)),
        written ? now.plus(Duration.ofHours(23)) : null,
        written ? 2 : 0);
  }
}
