package org.orgo.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orgo.engine.decisions.DecisionOutcome;

/** What the steps of a diagram were answered about one signal so far. */
public record RoutingAnswers(Map<RoutingQuestion, DecisionOutcome> given) {

  public static final RoutingAnswers NONE = new RoutingAnswers(Map.of());

  public RoutingAnswers with(RoutingQuestion question, DecisionOutcome answer) {
    var more = new HashMap<>(given);
    more.put(question, answer);
    return new RoutingAnswers(Map.copyOf(more));
  }

  Optional<DecisionOutcome> to(RoutingQuestion question) {
    return Optional.ofNullable(given.get(question));
  }
}
