package org.orgo.studio.replay.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orgo.engine.decisions.DecisionFailed;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.DecisionTable.TableRow;
import org.orgo.engine.decisions.Decisions;
import org.orgo.engine.decisions.MatchedRule;
import org.orgo.engine.decisions.NoSuchDecision;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.SignalFacts;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.routing.tables.RoutingTables;
import org.orgo.studio.replay.tables.TriedDecision.TriedRule;
import org.springframework.stereotype.Component;

/**
 * What a table answers to typed inputs, in use or not yet. The words of signals are asked about a
 * {@code text}, all other tables by their own inputs.
 */
@Component
public class TableAnswers {

  private static final String TEXT = "text";

  private final Decisions decisions;
  private final RoutingDesk routing;

  TableAnswers(Decisions decisions, RoutingDesk routing) {
    this.decisions = decisions;
    this.routing = routing;
  }

  /**
   * @param replacing tables in place of those in use
   * @throws NotFound when there is no such table
   * @throws InvalidRequest when it cannot be asked so, or fails
   */
  public TriedDecision of(
      String key, Map<String, Object> inputs, Map<DecisionKey, DecisionTable> replacing) {
    Map<String, Object> told = TypedInputs.checked(inputs);
    Decisions asked = decisions.with(replacing);
    DecisionTable table = table(asked, key);
    try {
      return table.key().equals(RoutingTables.WORDS)
          ? words(table, told, routing.with(asked))
          : answer(table, told, asked);
    } catch (DecisionFailed failure) {
      throw new InvalidRequest(FieldError.of("inputs", failure.getMessage()));
    }
  }

  /**
   * @throws NotFound when there is no such table
   */
  public DecisionTable live(String key) {
    return table(decisions, key);
  }

  private static DecisionTable table(Decisions asked, String key) {
    try {
      return asked.inUse(new DecisionKey(key));
    } catch (NoSuchDecision | IllegalArgumentException none) {
      throw new NotFound("decision");
    }
  }

  private static TriedDecision answer(
      DecisionTable table, Map<String, Object> inputs, Decisions asked) {
    DecisionOutcome outcome = asked.evaluate(table, inputs);
    return new TriedDecision(
        table.key().value(),
        outcome.rules().stream().map(rule -> rule(table, rule)).toList(),
        outcome.outputs(),
        asked.matching(table, inputs));
  }

  private static TriedRule rule(DecisionTable table, MatchedRule rule) {
    return new TriedRule(rule.id(), number(table, rule.id()), rule.description(), rule.outputs());
  }

  private static TriedDecision words(
      DecisionTable table, Map<String, Object> inputs, RoutingDesk desk) {
    String text = String.valueOf(inputs.getOrDefault(TEXT, ""));
    DecisionTrace found =
        desk.ask(SignalFacts.of("MANUAL", text, "")).decision().explanation().decisions().stream()
            .filter(trace -> trace.table().equals(table.key().value()))
            .findFirst()
            .orElseThrow(() -> new NotFound("decision"));
    List<TriedRule> rules = new ArrayList<>();
    for (DecisionTrace.TracedRule row : found.rules()) {
      rules.add(
          new TriedRule(row.id(), number(table, row.id()), row.description(), found.outputs()));
    }
    return new TriedDecision(
        table.key().value(), rules, found.outputs(), rules.stream().map(TriedRule::id).toList());
  }

  private static int number(DecisionTable table, String row) {
    return 1 + table.rows().stream().map(TableRow::id).toList().indexOf(row);
  }
}
