package org.orgo.anonymous;

import java.util.List;
import java.util.Optional;
import org.orgo.anonymous.files.CleanFile;
import org.orgo.anonymous.persistence.ReportStore;
import org.orgo.mail.SignalId;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of anonymous reports, for those who may see the tasks. */
@Service
@Transactional(readOnly = true)
public class AnonymousReportFiles {

  private final TaskBoard board;
  private final ReportStore reports;

  AnonymousReportFiles(TaskBoard board, ReportStore reports) {
    this.board = board;
    this.reports = reports;
  }

  /** Empty where the task did not come from an anonymous report; asks only where it may have. */
  public Optional<List<ReportFile>> of(Task task) {
    return task.visibility() == Visibility.ANONYMISED
        ? reports.reportOf(task.taskId()).map(reports::files)
        : Optional.empty();
  }

  /**
   * @throws NotFound when the actor may not see the task, or it has no such file
   */
  public CleanFile content(TaskId id, int position) {
    Task task = board.get(id);
    Optional<SignalId> report = reports.reportOf(task.taskId());
    return report
        .flatMap(signal -> reports.content(signal, position))
        .orElseThrow(() -> new NotFound("file"));
  }
}
