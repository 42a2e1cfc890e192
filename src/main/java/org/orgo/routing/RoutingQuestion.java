package org.orgo.routing;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.routing.tables.RoutingTables;

/**
 * What is asked about a signal, in the order in which the answers need each other. A step of a
 * diagram says by its result variable which one it asks, and which table by its decision; the
 * variable then holds the one fact that conditions in the diagram may use.
 */
public enum RoutingQuestion {
  CLASSIFICATION("type", RoutingTables.CLASSIFICATION, decision -> decision.about().type()),
  SEVERITY("severity", RoutingTables.SEVERITY, decision -> decision.about().severity().name()),
  QUEUE(
      "ownerRole",
      RoutingTables.LABEL_ROUTING,
      decision -> decision.placement().ownerRole().code()),
  URGENCY(
      "priority", RoutingTables.SEVERITY_POLICY, decision -> decision.urgency().priority().name());

  /**
   * The inputs that hold words of a table, a label or a profile. All others may tell who wrote, to
   * whom, or what.
   */
  private static final Set<String> IMPERSONAL =
      Set.of(
          "bulk",
          "channel",
          "themes",
          "baseSeverity",
          "type",
          "broadcast",
          "base",
          "category",
          "intent",
          "role",
          "profile",
          "severity",
          "profilePriority",
          "profileImmediate");

  private final String result;
  private final DecisionKey table;
  private final Function<PartialDecision, String> fact;

  RoutingQuestion(String result, DecisionKey table, Function<PartialDecision, String> fact) {
    this.result = result;
    this.table = table;
    this.fact = fact;
  }

  public static Optional<RoutingQuestion> ofResult(String result) {
    return Arrays.stream(values()).filter(each -> each.result.equals(result)).findFirst();
  }

  /** The name of the result variable. */
  public String result() {
    return result;
  }

  /** The value of the result variable. */
  public String fact(PartialDecision decision) {
    return fact.apply(decision);
  }

  /** The inputs that may be kept where personal data may not. */
  public Set<String> impersonalInputs() {
    return IMPERSONAL;
  }

  /** The table that answers it where no step names another. */
  DecisionKey table() {
    return table;
  }
}
