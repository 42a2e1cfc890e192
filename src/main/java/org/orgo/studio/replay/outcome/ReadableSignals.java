package org.orgo.studio.replay.outcome;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.orgo.cases.CaseBoard;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.signals.RecordedSignal;
import org.orgo.tasks.TaskBoard;
import org.springframework.stereotype.Component;

/**
 * Which signals the actor may read now: those whose work the lists of tasks and cases would show,
 * and of those that opened none the own.
 */
@Component
public class ReadableSignals {

  private static final String NO_WORK = "";

  private final TaskBoard tasks;
  private final CaseBoard cases;

  ReadableSignals(TaskBoard tasks, CaseBoard cases) {
    this.tasks = tasks;
    this.cases = cases;
  }

  /** A signal and what it became. */
  public record SignalWork(UUID signalId, UUID taskId, UUID caseId, UUID reportedBy) {}

  public Set<UUID> among(List<RecordedSignal> signals) {
    return titles(
            signals.stream()
                .map(
                    each ->
                        new SignalWork(
                            each.signalId(), each.taskId(), each.caseId(), each.reportedBy()))
                .toList())
        .keySet();
  }

  /** The titles of the work of those that may be read, by signal; empty where it opened none. */
  public Map<UUID, String> titles(Collection<SignalWork> signals) {
    Map<UUID, String> ofTasks = tasks.titles(ids(signals, SignalWork::taskId));
    Map<UUID, String> ofCases = cases.titles(ids(signals, SignalWork::caseId));
    Map<UUID, String> titles = new HashMap<>();
    for (SignalWork signal : signals) {
      String title =
          signal.taskId() != null
              ? ofTasks.get(signal.taskId())
              : signal.caseId() != null ? ofCases.get(signal.caseId()) : own(signal);
      if (title != null) {
        titles.put(signal.signalId(), title);
      }
    }
    return titles;
  }

  /** The titles of the tasks that may be read. */
  public Map<UUID, String> ofTasks(Collection<UUID> taskIds) {
    return tasks.titles(Set.copyOf(taskIds));
  }

  private static String own(SignalWork signal) {
    return CurrentActor.get()
        .user()
        .map(UserId::value)
        .filter(user -> user.equals(signal.reportedBy()))
        .map(user -> NO_WORK)
        .orElse(null);
  }

  private static Set<UUID> ids(Collection<SignalWork> signals, Function<SignalWork, UUID> part) {
    return Set.copyOf(signals.stream().map(part).filter(Objects::nonNull).distinct().toList());
  }
}
