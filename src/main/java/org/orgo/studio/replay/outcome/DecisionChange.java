package org.orgo.studio.replay.outcome;

import java.util.ArrayList;
import java.util.List;
import org.orgo.routing.RoutingDecision;
import org.orgo.vocabulary.label.Handling;

/** In what the decision about a signal differs under other tables. */
public enum DecisionChange {
  /** It goes to another queue. */
  ELSEWHERE,
  SOONER,
  LATER,
  MORE_VISIBLE,
  LESS_VISIBLE,
  OPENS_MORE,
  OPENS_LESS,
  /** It is called something else, and goes the same way. */
  OTHERWISE,
  /** Only the candidate fails on it. */
  FAILS,
  /** Only the tables in use fail on it. */
  MENDED;

  private static final List<Handling> FROM_LITTLE_TO_MUCH =
      List.of(Handling.DROP, Handling.INFORM, Handling.TASK, Handling.CASE, Handling.CASE_AND_TASK);

  static List<DecisionChange> between(RoutingDecision before, RoutingDecision after) {
    List<DecisionChange> changes = new ArrayList<>();
    if (!before.ownerRole().equals(after.ownerRole())) {
      changes.add(ELSEWHERE);
    }
    add(changes, urgency(before, after), SOONER, LATER);
    add(changes, after.visibility().compareTo(before.visibility()), LESS_VISIBLE, MORE_VISIBLE);
    add(changes, amount(after) - amount(before), OPENS_MORE, OPENS_LESS);
    if (changes.isEmpty() && !called(before).equals(called(after))) {
      changes.add(OTHERWISE);
    }
    return changes;
  }

  private static void add(
      List<DecisionChange> changes, int sign, DecisionChange more, DecisionChange less) {
    if (sign != 0) {
      changes.add(sign > 0 ? more : less);
    }
  }

  /** Above 0 when it escalates sooner. At once is sooner than any time to react. */
  private static int urgency(RoutingDecision before, RoutingDecision after) {
    int atOnce = Boolean.compare(after.immediateEscalation(), before.immediateEscalation());
    return atOnce == 0 ? before.reactivity().compareTo(after.reactivity()) : atOnce;
  }

  private static int amount(RoutingDecision decision) {
    return FROM_LITTLE_TO_MUCH.indexOf(decision.opens());
  }

  private static List<Object> called(RoutingDecision decision) {
    return List.of(
        decision.label(),
        decision.type(),
        decision.category(),
        decision.subtype(),
        decision.severity(),
        decision.tags(),
        decision.priority(),
        decision.notifyScope(),
        decision.assistance());
  }
}
