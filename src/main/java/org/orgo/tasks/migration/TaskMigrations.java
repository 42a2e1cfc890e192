package org.orgo.tasks.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.audit.ActorSource;
import org.orgo.engine.migration.InstancesNotMigrated;
import org.orgo.engine.migration.RestingInstance;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.engine.migration.VersionMigrations;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.events.TaskEdited;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.tasks.persistence.MigratedTaskMapper;
import org.orgo.tasks.persistence.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves tasks to another version of their diagram: tokens and rows together, one entry in the
 * history of each. Whoever moves a task locks its row before the engine writes, and so does this.
 */
@Service
public class TaskMigrations {

  private final MigratedTaskMapper rows;
  private final Tasks tasks;
  private final VersionMigrations engine;
  private final Deadlines deadlines;
  private final ActorSource acting;

  TaskMigrations(
      MigratedTaskMapper rows,
      Tasks tasks,
      VersionMigrations engine,
      Deadlines deadlines,
      ActorSource acting) {
    this.rows = rows;
    this.tasks = tasks;
    this.engine = engine;
    this.deadlines = deadlines;
    this.acting = acting;
  }

  /**
   * Moves those of these tasks that are still where the mapping says, in the caller's transaction.
   * One that somebody else is moving just now is passed over.
   *
   * @param wanted at most some dozens: they are one command of the engine
   * @throws InstancesNotMigrated when the engine moves none because of one of them; the transaction
   *     is lost
   */
  @Transactional
  public MigratedBatch migrate(VersionMapping mapping, VersionNames names, List<TaskId> wanted) {
    List<MigratingTask> locked =
        rows.lock(CurrentTenant.require(), mapping.from(), strings(wanted)).stream()
            .filter(each -> mapping.states().containsKey(each.waitState()))
            .toList();
    Map<String, Map<StayReason, Integer>> left = new TreeMap<>();
    List<MigratingTask> ready = new ArrayList<>();
    List<String> instances = new ArrayList<>();
    Map<String, RestingInstance> resting = resting(locked);
    for (MigratingTask task : locked) {
      RestingInstance at = resting.get(task.token());
      StayReason hindrance = hindrance(mapping, task, at);
      if (hindrance == null) {
        ready.add(task);
        instances.add(at.instanceId());
      } else {
        left.computeIfAbsent(task.waitState(), state -> new EnumMap<>(StayReason.class))
            .merge(hindrance, 1, Integer::sum);
      }
    }
    if (!ready.isEmpty()) {
      engine.migrate(mapping, instances);
      follow(mapping, names, ready);
    }
    return new MigratedBatch(counted(ready), left);
  }

  private Map<String, RestingInstance> resting(List<MigratingTask> locked) {
    return locked.isEmpty()
        ? Map.of()
        : engine.resting(locked.stream().map(MigratingTask::token).toList()).stream()
            .collect(Collectors.toMap(RestingInstance::token, Function.identity()));
  }

  private static StayReason hindrance(
      VersionMapping mapping, MigratingTask task, RestingInstance at) {
    if (at == null
        || !at.definition().equals(mapping.from())
        || !at.state().equals(task.waitState())) {
      return StayReason.BUSY;
    }
    if (at.suspended()) {
      return StayReason.SUSPENDED;
    }
    return at.failed() ? StayReason.STEP_FAILED : null;
  }

  private void follow(VersionMapping mapping, VersionNames names, List<MigratingTask> moved) {
    ObjectNode states = Tasks.data();
    mapping.states().forEach(states::put);
    int followed =
        rows.follow(
            CurrentTenant.require(),
            mapping,
            states,
            strings(moved.stream().map(MigratingTask::taskId).toList()),
            told(names));
    if (followed != moved.size()) {
      throw new IllegalStateException(
          "%d of %d rows followed their tokens".formatted(followed, moved.size()));
    }
    moved.forEach(each -> tasks.publish(new TaskEdited(CurrentTenant.require(), each.taskId())));
  }

  /** What the history of each of them says; the statement names the task and the event. */
  private TaskEvent told(VersionNames names) {
    return new TaskEvent(
        UUID.randomUUID(),
        null,
        TaskEvent.TaskEventKind.METADATA_UPDATED,
        acting.origin(),
        acting.userId().map(UserId::new).orElse(null),
        deadlines.now(),
        Tasks.data().put("lifecycle", "migrated").put("from", names.from()).put("to", names.to()));
  }

  private static List<String> strings(List<TaskId> ids) {
    return ids.stream().map(TaskId::toString).sorted(Comparator.naturalOrder()).toList();
  }

  private static Map<String, Integer> counted(List<MigratingTask> moved) {
    Map<String, Integer> counted = new TreeMap<>();
    moved.forEach(each -> counted.merge(each.waitState(), 1, Integer::sum));
    return counted;
  }
}
