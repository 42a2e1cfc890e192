package org.orgo.requesters;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.orgo.anonymous.ReportBudgets;
import org.orgo.anonymous.ReportBudgets.Budget;
import org.orgo.anonymous.ReportsThrottled;
import org.orgo.anonymous.files.CleanFile;
import org.orgo.anonymous.files.FileRefused;
import org.orgo.notifications.requesters.StatusLink;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.requesters.persistence.FollowedWorkMapper;
import org.orgo.tasks.TaskDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what requesters say on their page. */
@Service
public class FollowedTasks {

  static final int MAX_FILES = 20;

  private final FollowedWorks works;
  private final FollowedWorkMapper rows;
  private final TaskDesk tasks;
  private final ReportBudgets budgets;
  private final Clock clock;

  FollowedTasks(
      FollowedWorks works,
      FollowedWorkMapper rows,
      TaskDesk tasks,
      ReportBudgets budgets,
      Clock clock) {
    this.works = works;
    this.rows = rows;
    this.tasks = tasks;
    this.budgets = budgets;
    this.clock = clock;
  }

  /**
   * Adds an answer, which those who work on it are told of. One that was sent before is left as it
   * is.
   *
   * @param key of the form
   * @param address where it comes from; counted, and forgotten
   * @throws NotFound when there is no such page
   * @throws FollowedWorkIsOver when the work is closed
   * @throws InvalidRequest when nothing is said, or too much
   * @throws FileRefused when there are too many files
   * @throws ReportsThrottled when too much came within the hour
   */
  @Transactional
  public void answer(String token, UUID key, String text, List<CleanFile> files, String address) {
    StatusLink link = works.link(token, address);
    if (!works.of(link).takesAnswers()) {
      throw new FollowedWorkIsOver();
    }
    if (rows.hasComment(CurrentTenant.require(), key)) {
      return;
    }
    budgets.take(Budget.ANSWER, address);
    int before = files.isEmpty() ? 0 : rows.files(CurrentTenant.require(), link.taskId()).size();
    if (before + files.size() > MAX_FILES) {
      throw new FileRefused(FileRefused.FileProblem.TOO_MANY);
    }
    tasks.answerOfRequester(link.taskId(), key, link.personId(), text);
    for (int position = 0; position < files.size(); position++) {
      CleanFile file = files.get(position);
      rows.addFile(
          CurrentTenant.require(),
          key,
          position,
          link.taskId(),
          file.type().mediaType(),
          file.content(),
          clock.instant());
    }
  }
}
