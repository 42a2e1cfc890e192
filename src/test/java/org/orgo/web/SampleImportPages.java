package org.orgo.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.imports.ImportId;
import org.orgo.imports.ImportReport;
import org.orgo.imports.ImportStatus;
import org.orgo.imports.ImportedMessage;
import org.orgo.imports.ImportedMessage.ImportOutcome;
import org.orgo.imports.MailImport;
import org.orgo.imports.archive.ArchiveFormat;
import org.orgo.imports.web.ImportPage;
import org.orgo.imports.web.ImportsPage;
import org.orgo.web.SamplePages.Sample;

/** The pages of archives in the states they can be in. */
final class SampleImportPages {

  private final Layout layout;
  private final Instant now;

  SampleImportPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("imports-none", new Sample("imports", list(List.of(), null)));
    samples.put(
        "imports",
        new Sample(
            "imports",
            list(
                List.of(
                    row(ImportStatus.IMPORTING, 40, null),
                    row(ImportStatus.IMPORTED, 100, null),
                    row(ImportStatus.FAILED, 40, "The archive could not be read further"),
                    row(ImportStatus.UNDONE, 100, null)),
                "The archive was not taken.")));
    samples.put("import-uploaded", page(row(ImportStatus.UPLOADED, 0, null), null, null));
    samples.put("import-rehearsed", page(row(ImportStatus.REHEARSED, 0, null), report(), null));
    samples.put("import-storing", page(row(ImportStatus.IMPORTING, 40, null), report(), null));
    samples.put(
        "import-done", page(row(ImportStatus.IMPORTED, 100, null), report(), "It moved on."));
    samples.put(
        "import-stopped",
        page(
            row(ImportStatus.FAILED, 40, "The archive could not be read further"), report(), null));
    samples.put("import-undone", page(row(ImportStatus.UNDONE, 100, null), report(), null));
  }

  private ImportsPage list(List<MailImport> imports, String refused) {
    String next = imports.isEmpty() ? null : ImportsPage.PATH + "?cursor=x";
    return new ImportsPage(layout, imports, "5120 MB", next, refused);
  }

  private Sample page(MailImport row, ImportReport report, String refused) {
    List<ImportedMessage> refusals =
        row.messagesRead() == 0
            ? List.of()
            : List.of(
                new ImportedMessage(
                    7,
                    "byte 4711",
                    null,
                    ImportOutcome.REFUSED,
                    "The mail has 60000000 bytes, more than the limit of 36700160.",
                    null,
                    null,
                    null,
                    null));
    return new Sample("import", new ImportPage(layout, row, report, refusals, refused));
  }

  private ImportReport report() {
    return new ImportReport(
        100,
        90,
        12,
        8,
        2,
        40,
        21,
        17,
        Map.of("1001.11.Ops.Maintenance", 30, "1001.11.HR.CaseOfficer", 2),
        Map.of("The file is no mail.", 2),
        now.minusSeconds(900_000_000),
        now);
  }

  private MailImport row(ImportStatus status, int read, String failure) {
    return new MailImport(
        new ImportId(new UUID(8, status.ordinal())),
        "maintenance-2011-to-2019-exported-from-the-old-ticket-system.mbox",
        ArchiveFormat.MBOX,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        4_711_000_000L,
        status,
        null,
        0,
        read,
        null,
        JsonNodeFactory.instance.objectNode().put("messages", 100),
        read * 9 / 10,
        8,
        read > 0 ? 2 : 0,
        32,
        status == ImportStatus.UNDONE ? 1 : 0,
        failure,
        now,
        now,
        status == ImportStatus.UNDONE ? now : null);
  }
}
