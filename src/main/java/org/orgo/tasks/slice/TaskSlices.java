package org.orgo.tasks.slice;

import java.util.Collection;
import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.NotedReads;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.persistence.TaskMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what somebody takes along: each list in one statement, and only what the actor may see. */
@Service
@Transactional(readOnly = true)
public class TaskSlices {

  private static final int COMMENTS_OF_A_TASK = 30;

  private final TaskMapper rows;
  private final Viewers viewers;
  private final TransitionTable transitions;

  TaskSlices(TaskMapper rows, Viewers viewers, TransitionTable transitions) {
    this.rows = rows;
    this.viewers = viewers;
    this.transitions = transitions;
  }

  /** Open tasks the actor may see, the most urgent first; their reading is recorded. */
  public List<Task> open(int limit) {
    List<Task> tasks = rows.mostUrgent(CurrentTenant.require(), viewers.current(), limit);
    tasks.forEach(task -> NotedReads.note("task", task.taskId().value(), task));
    return tasks;
  }

  /** The newest comments on each of these, in the order they were written. */
  public List<TaskComment> comments(Collection<Task> tasks) {
    Actor actor = CurrentActor.get();
    List<String> staff =
        ids(
            tasks.stream()
                .filter(task -> actor.mayWithin(Permissions.TASK_WORK, task.type()))
                .toList());
    return rows.commentsOf(
        CurrentTenant.require(), viewers.current(), ids(tasks), staff, COMMENTS_OF_A_TASK);
  }

  /** What may happen next at each position of the diagrams that these tasks live in. */
  public List<AllowedTransition> transitions(Collection<Task> tasks) {
    return transitions.of(tasks.stream().map(task -> task.position().definition()).toList());
  }

  private static List<String> ids(Collection<Task> tasks) {
    return tasks.stream().map(task -> task.taskId().toString()).toList();
  }
}
