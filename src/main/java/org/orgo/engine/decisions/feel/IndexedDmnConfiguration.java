package org.orgo.engine.decisions.feel;

import java.time.Duration;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnDecisionContext;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableResultImpl;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** A decision engine that finds rows by {@link IndexedTables}. */
public final class IndexedDmnConfiguration extends DefaultDmnEngineConfiguration {

  /** Deployed tables were found affordable when they were deployed. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  @Override
  public DmnEngine buildEngine() {
    init();
    return new IndexedDmnEngine(this);
  }

  private static final class IndexedDmnEngine extends DefaultDmnEngine {
    private final IndexedTables tables;

    IndexedDmnEngine(DefaultDmnEngineConfiguration configuration) {
      super(configuration);
      this.tables = new IndexedTables(configuration, NO_LIMIT);
    }

    @Override
    public DmnDecisionTableResult evaluateDecisionTable(
        DmnDecision decision, VariableContext variables) {
      return decision.isDecisionTable()
          ? DmnDecisionTableResultImpl.wrap(evaluateDecision(decision, variables))
          : super.evaluateDecisionTable(decision, variables);
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
      return new IndexedContext(dmnEngineConfiguration, tables)
          .evaluateDecision(decision, variables);
    }
  }

  private static final class IndexedContext extends DefaultDmnDecisionContext {
    IndexedContext(DefaultDmnEngineConfiguration configuration, IndexedTables tables) {
      super(configuration);
      evaluationHandlers.put(DmnDecisionTableImpl.class, tables);
    }
  }
}
