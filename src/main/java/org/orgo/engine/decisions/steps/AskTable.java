package org.orgo.engine.decisions.steps;

import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.Decisions;

/** Asks the table that a business rule task names, and leaves its record in the history. */
final class AskTable extends AbstractBpmnActivityBehavior {

  private final DecisionKey table;
  private final String result;
  private final StepQuestions questions;
  private final Decisions decisions;
  private final DecisionHistory history;

  AskTable(
      DecisionKey table,
      String result,
      StepQuestions questions,
      Decisions decisions,
      DecisionHistory history) {
    this.table = table;
    this.result = result;
    this.questions = questions;
    this.decisions = decisions;
    this.history = history;
  }

  @Override
  public void execute(ActivityExecution execution) throws Exception {
    executeWithErrorPropagation(
        execution,
        () -> {
          ask(execution);
          leave(execution);
          return null;
        });
  }

  private void ask(ActivityExecution execution) {
    StepQuestion question = questions.question(execution, result);
    Decisions asked = question.work() == null ? decisions : decisions.forWork(question.work());
    DecisionTable version = asked.inUse(table);
    DecisionOutcome outcome = asked.evaluate(version, question.inputs());
    history.keep(execution, version, outcome, question.kept());
    question.answered().accept(outcome);
  }
}
