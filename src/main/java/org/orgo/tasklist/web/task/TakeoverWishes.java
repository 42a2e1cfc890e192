package org.orgo.tasklist.web.task;

import java.util.List;
import java.util.Map;
import org.orgo.people.UserId;
import org.orgo.tasklist.TaskPage;
import org.orgo.tasks.TaskSheet;
import org.orgo.tasks.takeover.Takeover;

/** Who asks to take the task over, for those who can grant it. */
final class TakeoverWishes {

  private TakeoverWishes() {}

  static List<TaskPage.TakeoverWish> of(TaskSheet sheet, Map<UserId, String> names) {
    if (!sheet.task().isOpen() || !sheet.mayAct()) {
      return List.of();
    }
    return Takeover.pending(sheet.events()).stream()
        .map(
            wish ->
                new TaskPage.TakeoverWish(
                    names.get(wish.userId()),
                    "/tasks/%s/takeovers/%s/grant"
                        .formatted(sheet.task().taskId(), wish.takeoverId())))
        .toList();
  }
}
