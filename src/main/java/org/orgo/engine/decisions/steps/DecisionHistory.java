package org.orgo.engine.decisions.steps;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.delegate.DmnDecisionEvaluationEventImpl;
import org.camunda.bpm.dmn.engine.impl.delegate.DmnDecisionTableEvaluationEventImpl;
import org.camunda.bpm.dmn.engine.impl.delegate.DmnEvaluatedDecisionRuleImpl;
import org.camunda.bpm.dmn.engine.impl.delegate.DmnEvaluatedInputImpl;
import org.camunda.bpm.dmn.engine.impl.delegate.DmnEvaluatedOutputImpl;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.MatchedRule;

/**
 * Writes the engine's own record of a decision, where the history level keeps decisions: the
 * version of the table, the rows that matched and their outputs. Of the inputs those without
 * personal data that the rows use, or all of these where no row matched: the others explain
 * nothing.
 */
final class DecisionHistory {

  void keep(
      DelegateExecution execution,
      DecisionTable table,
      DecisionOutcome outcome,
      Set<String> keptInputs) {
    ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
    if (!engine
        .getHistoryLevel()
        .isHistoryEventProduced(HistoryEventTypes.DMN_DECISION_EVALUATE, execution)) {
      return;
    }
    DecisionDefinitionEntity definition =
        engine.getDeploymentCache().findDeployedDecisionDefinitionById(table.id());
    var decided = new DmnDecisionEvaluationEventImpl();
    decided.setDecisionResult(evaluated(definition, outcome, told(table, outcome, keptInputs)));
    decided.setRequiredDecisionResults(List.of());
    engine
        .getHistoryEventHandler()
        .handleEvent(
            engine.getDmnHistoryEventProducer().createDecisionEvaluatedEvt(execution, decided));
  }

  private static Set<String> told(
      DecisionTable table, DecisionOutcome outcome, Set<String> keptInputs) {
    if (outcome.rules().isEmpty()) {
      return keptInputs;
    }
    var told = new HashSet<String>();
    outcome.rules().forEach(matched -> told.addAll(table.usedBy(matched)));
    told.retainAll(keptInputs);
    return told;
  }

  private static DmnDecisionTableEvaluationEventImpl evaluated(
      DecisionDefinitionEntity definition, DecisionOutcome outcome, Set<String> keptInputs) {
    DmnDecisionTableImpl columns = (DmnDecisionTableImpl) definition.getDecisionLogic();
    var evaluated = new DmnDecisionTableEvaluationEventImpl();
    evaluated.setDecisionTable(definition);
    evaluated.setInputs(
        columns.getInputs().stream()
            .filter(column -> keptInputs.contains(nameOf(column)))
            .map(column -> input(column, outcome))
            .toList());
    evaluated.setMatchingRules(
        outcome.rules().stream().map(matched -> rule(columns, matched)).toList());
    return evaluated;
  }

  private static DmnEvaluatedInput input(
      DmnDecisionTableInputImpl column, DecisionOutcome outcome) {
    DmnEvaluatedInputImpl input = new DmnEvaluatedInputImpl(column);
    Object value = outcome.inputs().get(nameOf(column));
    // the engine keeps no lists
    input.setValue(
        Variables.untypedValue(value instanceof Collection<?> ? value.toString() : value));
    return input;
  }

  private static String nameOf(DmnDecisionTableInputImpl column) {
    return column.getExpression().getExpression().strip();
  }

  private static DmnEvaluatedDecisionRule rule(DmnDecisionTableImpl columns, MatchedRule matched) {
    DmnDecisionTableRuleImpl row =
        columns.getRules().stream()
            .filter(each -> each.getId().equals(matched.id()))
            .findFirst()
            .orElseThrow();
    DmnEvaluatedDecisionRuleImpl rule = new DmnEvaluatedDecisionRuleImpl(row);
    var outputs = new LinkedHashMap<String, DmnEvaluatedOutput>();
    for (DmnDecisionTableOutputImpl column : columns.getOutputs()) {
      String name = column.getOutputName();
      Object value = matched.outputs().get(name);
      // what a row leaves open would be a row in the history; one of them names the rule
      if (isStated(value) || outputs.isEmpty()) {
        outputs.put(name, new DmnEvaluatedOutputImpl(column, Variables.untypedValue(value)));
      }
    }
    rule.setOutputEntries(outputs);
    return rule;
  }

  private static boolean isStated(Object value) {
    return value != null && !"".equals(value);
  }
}
