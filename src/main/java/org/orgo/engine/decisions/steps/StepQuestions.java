package org.orgo.engine.decisions.steps;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What the business rule tasks of a process ask their tables. A bean of the module that owns the
 * process; the table itself is the one that the step in the diagram names. Steps whose result is
 * not listed here are the engine's own: their inputs and results are variables.
 */
public interface StepQuestions {

  /** The key of the process. */
  String process();

  /** The result variables by which a step says what it wants to know. */
  Set<String> results();

  /** What is asked now, and who takes the answer. */
  StepQuestion question(DelegateExecution execution, String result);
}
