package org.orgo.routing;

import java.time.Duration;
import java.util.Map;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.organizations.profile.Profile;
import org.orgo.routing.classification.Classification;
import org.orgo.routing.tables.EnumCells;
import org.orgo.vocabulary.work.Priority;

/** How soon a signal must be answered. */
public record Urgency(Priority priority, Duration reactivity, boolean immediateEscalation) {
  private static final Duration MIN_REACTIVITY = Duration.ofSeconds(1);

  /** What the table is asked. */
  static Map<String, Object> inputs(Classification about, Profile profile) {
    return Map.of(
        "category", about.category().name(),
        "severity", about.severity().name(),
        "profile", profile.code(),
        "profilePriority", profile.defaults().priority().name(),
        "profileImmediate", profile.escalation().immediate().escalates(about.severity()));
  }

  static Urgency of(DecisionOutcome row, Profile profile) {
    return new Urgency(
        EnumCells.read(Priority.class, row, "priority", profile.defaults().priority()),
        reactivity(row, profile.escalation().reactivity()),
        row.flag("immediateEscalation"));
  }

  private static Duration reactivity(DecisionOutcome row, Duration usual) {
    Duration bent =
        Duration.ofSeconds(Math.round(usual.toSeconds() * row.number("reactivityFactor", 1)));
    String atMost = row.text("reactivity");
    Duration answer =
        atMost.isEmpty() || bent.compareTo(Duration.parse(atMost)) < 0
            ? bent
            : Duration.parse(atMost);
    return answer.compareTo(MIN_REACTIVITY) < 0 ? MIN_REACTIVITY : answer;
  }
}
