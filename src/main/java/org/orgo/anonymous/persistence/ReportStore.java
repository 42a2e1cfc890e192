package org.orgo.anonymous.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.orgo.anonymous.ReportFile;
import org.orgo.anonymous.ReportState;
import org.orgo.anonymous.files.CleanFile;
import org.orgo.anonymous.files.FileRefused;
import org.orgo.anonymous.files.FileType;
import org.orgo.anonymous.persistence.AnonymousReportMapper.MessageRow;
import org.orgo.anonymous.persistence.AnonymousReportMapper.ReportFileRow;
import org.orgo.mail.SignalId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/** Stores reports, and reads what their reporters may. */
@Component
public class ReportStore {

  static final int MAX_FILES = 20;

  private final AnonymousReportMapper rows;
  private final Clock clock;

  ReportStore(AnonymousReportMapper rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  public void add(SignalId id, byte[] receiptHash, List<CleanFile> files) {
    rows.add(CurrentTenant.require(), id, receiptHash, clock.instant());
    insert(id, null, files);
  }

  /**
   * @throws FileRefused when the report has too many then
   */
  public void addFiles(SignalId id, UUID commentId, List<CleanFile> files) {
    int before = files.isEmpty() ? 0 : rows.files(CurrentTenant.require(), id).size();
    if (before + files.size() > MAX_FILES) {
      throw new FileRefused(FileRefused.FileProblem.TOO_MANY);
    }
    insert(id, commentId, files);
  }

  private void insert(SignalId id, UUID commentId, List<CleanFile> files) {
    Instant now = clock.instant();
    for (CleanFile file : files) {
      rows.addFile(
          CurrentTenant.require(), id, commentId, file.type().mediaType(), file.content(), now);
    }
  }

  public Optional<ReportRow> find(byte[] receiptHash) {
    return rows.find(CurrentTenant.require(), receiptHash);
  }

  public boolean hasAnswer(UUID commentId) {
    return rows.hasComment(CurrentTenant.require(), commentId);
  }

  public ReportState state(ReportRow report) {
    List<ReportFileRow> files = rows.files(CurrentTenant.require(), report.signalId());
    List<MessageRow> said =
        report.taskId() == null
            ? List.of()
            : rows.messages(CurrentTenant.require(), report.taskId());
    return new ReportState(
        report.subject(),
        report.reportedAt(),
        report.status(),
        of(files, null),
        said.stream()
            .map(
                message ->
                    new ReportState.ReportMessage(
                        message.createdAt(),
                        message.fromReporter(),
                        message.body(),
                        of(files, message.commentId())))
            .toList());
  }

  /** Empty where the task did not come from an anonymous report. */
  public Optional<SignalId> reportOf(TaskId task) {
    return rows.reportOf(CurrentTenant.require(), task);
  }

  public List<ReportFile> files(SignalId report) {
    return rows.files(CurrentTenant.require(), report).stream().map(ReportStore::file).toList();
  }

  public Optional<CleanFile> content(SignalId report, int position) {
    return rows.content(CurrentTenant.require(), report, position)
        .map(row -> new CleanFile(FileType.of(row.contentType()), row.content()));
  }

  private static List<ReportFile> of(List<ReportFileRow> files, UUID commentId) {
    return files.stream()
        .filter(file -> Objects.equals(file.commentId(), commentId))
        .map(ReportStore::file)
        .toList();
  }

  private static ReportFile file(ReportFileRow row) {
    return new ReportFile(row.position(), FileType.of(row.contentType()), row.size());
  }
}
