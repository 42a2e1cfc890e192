package org.orgo.engine.decisions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.orgo.engine.decisions.DeployedTables.Definition;

/**
 * Parses and evaluates tables beside the process engine, so that its history stays empty: the
 * decision is explained by the rows it matched, which are stored with the work it led to.
 */
final class TableReader {
  private final DmnEngine engine;
  private final DecisionTableEvaluationHandler handler;

  TableReader(boolean quickFeel) {
    DefaultDmnEngineConfiguration configuration = FeelOnlyConfiguration.configuration(quickFeel);
    this.engine = configuration.buildEngine();
    this.handler = new DecisionTableEvaluationHandler(configuration);
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

  private DmnDecisionTableEvaluationEvent asked(DecisionTable table, Map<String, Object> inputs) {
    try {
      return (DmnDecisionTableEvaluationEvent)
          handler.evaluate(table.parsed(), Variables.fromMap(inputs).asVariableContext());
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
