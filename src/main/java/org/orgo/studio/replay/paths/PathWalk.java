package org.orgo.studio.replay.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orgo.engine.deployment.model.LifecycleMoves;
import org.orgo.engine.deployment.model.LifecycleMoves.LifecycleState;
import org.orgo.tasks.history.TaskHistory;
import org.orgo.tasks.history.TaskHistory.RecordedMove;

/**
 * Walks the recorded moves of a task over a lifecycle, as far as they fit. Where a step may lead to
 * several states the recorded one is taken, else one with the recorded status.
 */
public final class PathWalk {

  /** The key of the action that escalates; its events do not name it. */
  private static final String ESCALATE = "escalate";

  private static final String DEADLINE = "deadline";
  private static final String EVENT = "event";

  private final LifecycleMoves lifecycle;

  public PathWalk(LifecycleMoves lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** Where it first leaves what was recorded; empty when all of it could have happened so. */
  public Optional<PathDeviation> leaves(TaskHistory history) {
    LifecycleState at = like(lifecycle.beginnings(), history.status(), null);
    if (at == null) {
      return Optional.empty();
    }
    for (RecordedMove move : history.moves()) {
      List<LifecycleState> next = next(at, move);
      if (next.isEmpty()) {
        return Optional.of(missing(at, move));
      }
      LifecycleState reached = like(next, move.status(), move.waitState());
      if (!reached.status().equals(move.status())) {
        return Optional.of(step(PathChange.OTHER_PATH, at, move, reached.status()));
      }
      at = reached;
    }
    return Optional.empty();
  }

  private List<LifecycleState> next(LifecycleState at, RecordedMove move) {
    if (move.action() != null) {
      boolean offered = !move.byPerson() || lifecycle.isForPeople(at.id(), move.action());
      return offered ? lifecycle.byAction(at.id(), move.action()) : List.of();
    }
    if (!move.escalation()) {
      List<LifecycleState> all = new ArrayList<>(lifecycle.byEvent(at.id()));
      all.addAll(lifecycle.byTimer(at.id()));
      return all;
    }
    List<LifecycleState> asked = lifecycle.byAction(at.id(), ESCALATE);
    List<LifecycleState> due = lifecycle.byTimer(at.id());
    return move.byPerson() && !asked.isEmpty() || due.isEmpty() ? asked : due;
  }

  /** A timer that is not there leaves the task where it is; everything else is missed. */
  private static PathDeviation missing(LifecycleState at, RecordedMove move) {
    return move.escalation() && !move.byPerson()
        ? step(PathChange.OTHER_PATH, at, move, at.status())
        : step(PathChange.STUCK, at, move, null);
  }

  private static PathDeviation step(
      PathChange change, LifecycleState at, RecordedMove move, String after) {
    String action =
        move.action() != null
            ? move.action()
            : !move.escalation() ? EVENT : move.byPerson() ? ESCALATE : DEADLINE;
    return new PathDeviation(change, at.id(), at.name(), action, move.status(), after);
  }

  private static LifecycleState like(List<LifecycleState> places, String status, String waitState) {
    return places.stream()
        .filter(each -> each.id().equals(waitState))
        .filter(each -> each.status().equals(status))
        .findFirst()
        .or(() -> places.stream().filter(each -> each.status().equals(status)).findFirst())
        .or(() -> places.stream().findFirst())
        .orElse(null);
  }
}
