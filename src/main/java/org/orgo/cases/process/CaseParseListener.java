package org.orgo.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.orgo.engine.tokens.StatusParseListener;
import org.orgo.vocabulary.work.CaseStatus;

/** Lets the {@link CaseTokenListener} hear of the tokens of the case lifecycle. */
final class CaseParseListener extends StatusParseListener<CaseStatus> {

  private final CaseTokenListener tokens;

  CaseParseListener(CaseTokenListener tokens) {
    super(CaseLifecycle.KEY, CaseStatus.class);
    this.tokens = tokens;
  }

  @Override
  protected void arrived(DelegateTask task, CaseStatus status, ActivityImpl activity) {
    tokens.arrivedAt(task, status);
  }

  @Override
  protected void left(DelegateTask task) {
    tokens.left(task);
  }

  @Override
  protected void ended(DelegateExecution execution, CaseStatus status) {
    tokens.ended(execution, status);
  }

  /** The case outlives its instance. */
  @Override
  protected void deleted(DelegateExecution execution) {
    tokens.deleted(execution);
  }
}
