package org.orgo.engine.decisions.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.delegate.DmnDecisionTableEvaluationEventImpl;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The engine's evaluation of a table, which finds the rows by an index instead of asking each. What
 * a row answers, and which of the rows that match answers, stays the engine's. Cells are asked
 * column by column as the engine does, so what fails there fails here.
 */
public final class IndexedTables extends DecisionTableEvaluationHandler {

  private final Cache<DmnDecisionTableImpl, TableIndex> indexes =
      Caffeine.newBuilder().weakKeys().build();
  private final PlainCells cells;
  private final long maxNanos;

  /**
   * @param maxTime for all rows of one table together
   */
  public IndexedTables(DefaultDmnEngineConfiguration configuration, Duration maxTime) {
    super(configuration);
    this.cells = ((CachingFeelEngine) feelEngine).cells();
    this.maxNanos = maxTime.toNanos();
  }

  /** The rows that match, whichever of them answers. */
  public List<String> matching(DmnDecision decision, VariableContext variables) {
    return rules((DmnDecisionTableImpl) decision.getDecisionLogic(), variables, input -> {})
        .stream()
        .map(DmnDecisionTableRuleImpl::getId)
        .toList();
  }

  @Override
  protected void evaluateDecisionTable(
      DmnDecisionTableImpl table,
      VariableContext variables,
      DmnDecisionTableEvaluationEventImpl event) {
    List<DmnDecisionTableRuleImpl> matching = rules(table, variables, event.getInputs()::add);
    setEvaluationOutput(table, matching, variables, event);
  }

  private List<DmnDecisionTableRuleImpl> rules(
      DmnDecisionTableImpl table, VariableContext variables, Consumer<DmnEvaluatedInput> told) {
    TableIndex index = indexes.get(table, missing -> new TableIndex(missing, cells));
    long begun = System.nanoTime();
    BitSet rows = index.allRows();
    for (int column = 0; column < table.getInputs().size(); column++) {
      DmnDecisionTableInputImpl input = table.getInputs().get(column);
      DmnEvaluatedInput evaluated = evaluateInput(input, variables);
      told.accept(evaluated);
      VariableContext here = getLocalVariableContext(input, evaluated, variables);
      BitSet left = index.narrow(column, value(here, input.getInputVariable()), rows);
      for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
        requireTime(begun);
        rows.set(row, isConditionApplicable(input, index.cell(row, column), here));
      }
    }
    return index.rules(rows);
  }

  private void requireTime(long begun) {
    if (System.nanoTime() - begun > maxNanos) {
      throw new TableTooSlow(Duration.ofNanos(maxNanos));
    }
  }

  static Object value(VariableContext variables, String name) {
    TypedValue value = variables.resolve(name);
    return value == null ? null : value.getValue();
  }
}
