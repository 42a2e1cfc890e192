package org.orgo.requesters;

import java.util.List;
import java.util.stream.IntStream;
import org.orgo.anonymous.ReportFile;
import org.orgo.anonymous.files.CleanFile;
import org.orgo.anonymous.files.FileType;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.requesters.persistence.FollowedWorkMapper;
import org.orgo.requesters.persistence.FollowedWorkMapper.RequesterFileRow;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that requesters sent on their pages, for those who may see the tasks. */
@Service
@Transactional(readOnly = true)
public class RequesterFiles {

  private final TaskBoard board;
  private final FollowedWorkMapper rows;

  RequesterFiles(TaskBoard board, FollowedWorkMapper rows) {
    this.board = board;
    this.rows = rows;
  }

  /** In the order in which they came, counted from 0. */
  public List<ReportFile> of(Task task) {
    List<RequesterFileRow> files = rows.files(CurrentTenant.require(), task.taskId());
    return IntStream.range(0, files.size())
        .mapToObj(
            index ->
                new ReportFile(
                    index, FileType.of(files.get(index).contentType()), files.get(index).size()))
        .toList();
  }

  /**
   * @throws NotFound when the actor may not see the task, or it has no such file
   */
  public CleanFile content(TaskId id, int index) {
    Task task = board.get(id);
    return rows.content(CurrentTenant.require(), task.taskId(), Math.max(index, 0))
        .map(file -> new CleanFile(FileType.of(file.contentType()), file.content()))
        .orElseThrow(() -> new NotFound("file"));
  }
}
