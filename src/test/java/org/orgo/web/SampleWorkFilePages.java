package org.orgo.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.web.SamplePages.Sample;
import org.orgo.workfiles.FileColumn;
import org.orgo.workfiles.RowForecast;
import org.orgo.workfiles.RowMistake;
import org.orgo.workfiles.RowResult;
import org.orgo.workfiles.WorkField;
import org.orgo.workfiles.WorkFile;
import org.orgo.workfiles.WorkFileId;
import org.orgo.workfiles.WorkFileRow;
import org.orgo.workfiles.WorkFileStatus;
import org.orgo.workfiles.web.WorkFilePage;
import org.orgo.workfiles.web.WorkFilesPage;

/** The pages of files of work in the states they can be in. */
final class SampleWorkFilePages {

  private static final UUID ID = new UUID(9, 2);

  private final Layout layout;
  private final Instant now;

  SampleWorkFilePages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  void addTo(Map<String, Sample> samples) {
    WorkFile rehearsed = file(WorkFileStatus.REHEARSED, 0);
    WorkFile imported = file(WorkFileStatus.IMPORTED, 1);
    samples.put(
        "work-files",
        new Sample("work-files", new WorkFilesPage(layout, List.of(rehearsed, imported), null)));
    samples.put(
        "work-files-none",
        new Sample("work-files", new WorkFilesPage(layout, List.of(), "Choose a file.")));
    samples.put("work-file", page(rehearsed, "Two columns cannot be the same field."));
    samples.put("work-file-imported", page(imported, null));
  }

  private Sample page(WorkFile file, String refused) {
    return new Sample(
        "work-file",
        new WorkFilePage(
            layout,
            file,
            List.of(
                row(1, RowResult.GOOD),
                row(2, RowResult.WRONG),
                row(3, RowResult.KNOWN),
                row(4, RowResult.OPENED)),
            refused));
  }

  private WorkFile file(WorkFileStatus status, int opened) {
    return new WorkFile(
        new WorkFileId(ID),
        "Round of the north wing, with a name that is rather long.csv",
        "windows-1252",
        ";",
        List.of(new FileColumn("Subject", WorkField.TITLE), new FileColumn("Remarks", null)),
        status,
        now,
        1,
        1,
        1,
        opened);
  }

  private static WorkFileRow row(int number, RowResult result) {
    return new WorkFileRow(
        number,
        number + 1L,
        result,
        result == RowResult.GOOD
            ? new RowForecast("Leak", "Ops.Maintenance", Severity.MAJOR, Priority.HIGH)
            : null,
        result == RowResult.WRONG
            ? List.of(new RowMistake("Severity", "must be one of MINOR, MAJOR", null))
            : List.of(),
        result == RowResult.KNOWN || result == RowResult.OPENED ? ID : null);
  }
}
