package org.orgo.routing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.profile.Granularity;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.routing.tables.EnumCells;
import org.orgo.routing.tables.RoutingTables;
import org.orgo.vocabulary.label.HorizontalRole;

/**
 * Says to which level unanswered work goes next. The tasks module finds out who holds that level.
 */
public final class EscalationPath {
  /** The table where no diagram names another. */
  public static final DecisionKey TABLE = RoutingTables.ESCALATION_PATH;

  private final Decisions decisions;

  EscalationPath(Decisions decisions) {
    this.decisions = decisions;
  }

  /** A path by other tables, such as those of a draft. */
  public EscalationPath with(Decisions others) {
    return new EscalationPath(others);
  }

  /** What the table is asked about work of an owner at this level. */
  public Map<String, Object> inputs(
      EscalationLevel now, Granularity granularity, HorizontalRole owner) {
    return Map.of(
        "granularity", granularity.name().toLowerCase(Locale.ROOT),
        "level", now.name(),
        "owningFunction", owner.function());
  }

  public EscalationStep after(EscalationLevel now, Granularity granularity, HorizontalRole owner) {
    return after(TABLE, now, granularity, owner);
  }

  /**
   * As {@link #after(EscalationLevel, Granularity, HorizontalRole)}.
   *
   * @param table the one that the diagram names
   */
  public EscalationStep after(
      DecisionKey table, EscalationLevel now, Granularity granularity, HorizontalRole owner) {
    DecisionOutcome row = decisions.evaluate(table, inputs(now, granularity, owner));
    return new EscalationStep(
        Optional.ofNullable(EnumCells.read(EscalationLevel.class, row, "nextLevel", null)),
        row.number("waitFactor", 1),
        row.flag("notifyFirst"),
        DecisionTrace.of(row));
  }
}
