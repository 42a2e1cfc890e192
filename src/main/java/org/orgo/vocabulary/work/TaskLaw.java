package org.orgo.vocabulary.work;

import static org.orgo.vocabulary.work.TaskStatus.CANCELLED;
import static org.orgo.vocabulary.work.TaskStatus.COMPLETED;
import static org.orgo.vocabulary.work.TaskStatus.ESCALATED;
import static org.orgo.vocabulary.work.TaskStatus.FAILED;
import static org.orgo.vocabulary.work.TaskStatus.IN_PROGRESS;
import static org.orgo.vocabulary.work.TaskStatus.ON_HOLD;
import static org.orgo.vocabulary.work.TaskStatus.PENDING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which changes of status a task may go through, whatever a diagram says. */
public final class TaskLaw {

  /** The status a task has before anything happened to it. */
  public static final TaskStatus INITIAL = PENDING;

  private static final List<TaskStatusChange> CHANGES =
      List.of(
          anyone(PENDING, IN_PROGRESS),
          withReason(PENDING, CANCELLED),
          systemOnly(PENDING, ESCALATED),
          anyone(IN_PROGRESS, ON_HOLD),
          anyone(IN_PROGRESS, COMPLETED),
          withReason(IN_PROGRESS, FAILED),
          anyone(IN_PROGRESS, ESCALATED),
          withReason(IN_PROGRESS, CANCELLED),
          anyone(ON_HOLD, IN_PROGRESS),
          withReason(ON_HOLD, CANCELLED),
          systemOnly(ON_HOLD, ESCALATED),
          anyone(ESCALATED, IN_PROGRESS),
          anyone(ESCALATED, COMPLETED),
          withReason(ESCALATED, FAILED),
          withReason(ESCALATED, CANCELLED),
          anyone(ESCALATED, ESCALATED));

  private TaskLaw() {}

  public static Optional<TaskStatusChange> change(TaskStatus from, TaskStatus to) {
    return CHANGES.stream().filter(each -> each.from == from && each.to == to).findFirst();
  }

  public static boolean allows(TaskStatus from, TaskStatus to) {
    return change(from, to).isPresent();
  }

  public static boolean onlyTheSystemMay(TaskStatus from, TaskStatus to) {
    return change(from, to).filter(TaskStatusChange::systemOnly).isPresent();
  }

  public static boolean needsReason(TaskStatus from, TaskStatus to) {
    return change(from, to).filter(TaskStatusChange::reasonRequired).isPresent();
  }

  public static Set<TaskStatus> reachableFrom(TaskStatus from) {
    return CHANGES.stream()
        .filter(each -> each.from == from)
        .map(TaskStatusChange::to)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static TaskStatusChange anyone(TaskStatus from, TaskStatus to) {
    return new TaskStatusChange(from, to, false, false);
  }

  private static TaskStatusChange systemOnly(TaskStatus from, TaskStatus to) {
    return new TaskStatusChange(from, to, true, false);
  }

  private static TaskStatusChange withReason(TaskStatus from, TaskStatus to) {
    return new TaskStatusChange(from, to, false, true);
  }

  /** A lawful change of status; ESCALATED to ESCALATED is the step to the next level. */
  public record TaskStatusChange(
      TaskStatus from, TaskStatus to, boolean systemOnly, boolean reasonRequired) {}
}
