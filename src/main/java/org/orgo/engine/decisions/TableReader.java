package org.orgo.engine.decisions;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.orgo.engine.decisions.DeployedTables.Definition;
import org.orgo.engine.decisions.feel.IndexedTables;
import org.orgo.engine.decisions.feel.TableTooSlow;

/**
 * Parses and evaluates tables beside the process engine, so that its history stays empty: the
 * decision is explained by the rows it matched, which are stored with the work it led to.
 */
final class TableReader {
  /** An answer of a table that somebody is still writing. */
  private static final Duration MAX_CANDIDATE_TIME = Duration.ofSeconds(1);

  /** Deployed tables were found affordable when they were deployed. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private final boolean quickFeel;
  private final DmnEngine engine;
  private final DecisionTableEvaluationHandler handler;

  TableReader(boolean quickFeel) {
    this(quickFeel, NO_LIMIT);
  }

  private TableReader(boolean quickFeel, Duration maxTime) {
    DefaultDmnEngineConfiguration configuration = FeelOnlyConfiguration.configuration(quickFeel);
    this.quickFeel = quickFeel;
    this.engine = configuration.buildEngine();
    this.handler =
        quickFeel
            ? new IndexedTables(configuration, maxTime)
            : new DecisionTableEvaluationHandler(configuration);
  }

  /** One that remembers nothing of what this one has read, and gives up slow tables. */
  TableReader apart() {
    return apart(MAX_CANDIDATE_TIME);
  }

  /**
   * @param maxTime for an answer
   */
  TableReader apart(Duration maxTime) {
    return new TableReader(quickFeel, maxTime);
  }

  DecisionTable parse(Definition definition, DmnModelInstance model) {
    DmnDecision parsed = engine.parseDecision(definition.key().value(), model);
    if (!parsed.isDecisionTable()) {
      throw new TableNotUnderstood(definition.key() + " is not a decision table");
    }
    return new DecisionTable(definition, model, parsed);
  }

  DecisionOutcome evaluate(DecisionTable table, Map<String, Object> inputs) {
    DmnDecisionTableEvaluationEvent event = asked(table, inputs);
    List<MatchedRule> rules =
        event.getMatchingRules().stream().map(rule -> matched(table, rule, inputs)).toList();
    return new DecisionOutcome(
        table.key(),
        table.name(),
        table.version(),
        Collections.unmodifiableMap(new TreeMap<>(inputs)),
        rules);
  }

  /** The ids of the rows that match, whichever of them answers. */
  List<String> matching(DecisionTable table, Map<String, Object> inputs) {
    return handler instanceof IndexedTables indexed
        ? understood(table, inputs, given -> indexed.matching(table.parsed(), given))
        : evaluate(table, inputs).rules().stream().map(MatchedRule::id).toList();
  }

  private DmnDecisionTableEvaluationEvent asked(DecisionTable table, Map<String, Object> inputs) {
    return understood(
        table,
        inputs,
        given -> (DmnDecisionTableEvaluationEvent) handler.evaluate(table.parsed(), given));
  }

  private static <T> T understood(
      DecisionTable table, Map<String, Object> inputs, Function<VariableContext, T> ask) {
    try {
      return ask.apply(Variables.fromMap(inputs).asVariableContext());
    } catch (TableTooSlow slow) {
      throw new TableNotUnderstood(table.key() + " is too slow: " + slow.getMessage(), slow);
    } catch (DmnEngineException | FeelException failure) {
      throw new TableNotUnderstood(table.key() + " fails on what it is asked", failure);
    }
  }

  private static MatchedRule matched(
      DecisionTable table, DmnEvaluatedDecisionRule rule, Map<String, Object> inputs) {
    var outputs = new LinkedHashMap<String, Object>();
    rule.getOutputEntries()
        .forEach((name, output) -> outputs.put(name, output.getValue().getValue()));
    DecisionTable.TableRow row = table.row(rule.getId());
    return new MatchedRule(
        row.id(),
        row.description(),
        row.wordsFoundIn(inputs),
        Collections.unmodifiableMap(outputs));
  }
}
