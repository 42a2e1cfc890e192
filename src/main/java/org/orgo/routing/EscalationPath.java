package org.orgo.routing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.Decisions;
import org.orgo.labels.HorizontalRole;
import org.orgo.organizations.Granularity;

/** Says to which rung unanswered work goes next. Who stands on that rung, tasks find out. */
public final class EscalationPath {
  private final Decisions decisions;

  EscalationPath(Decisions decisions) {
    this.decisions = decisions;
  }

  public EscalationStep after(Rung now, Granularity granularity, HorizontalRole owner) {
    DecisionOutcome row =
        decisions.evaluate(
            Tables.ESCALATION_PATH,
            Map.of(
                "granularity", granularity.name().toLowerCase(Locale.ROOT),
                "level", now.name(),
                "owningFunction", owner.function()));
    return new EscalationStep(
        Optional.ofNullable(Words.read(Rung.class, row, "nextLevel", null)),
        row.number("waitFactor", 1),
        row.flag("notifyFirst"),
        DecisionTrace.of(row));
  }
}
