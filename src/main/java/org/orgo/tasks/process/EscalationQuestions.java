package org.orgo.tasks.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.steps.StepQuestion;
import org.orgo.engine.decisions.steps.StepQuestions;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.escalation.Escalations;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The business rule tasks of {@code task-lifecycle}: how a task escalates. */
@Component
class EscalationQuestions implements StepQuestions {

  private final Escalations escalations;
  private final WaitStateListener waitStates;

  EscalationQuestions(@Lazy Escalations escalations, WaitStateListener waitStates) {
    this.escalations = escalations;
    this.waitStates = waitStates;
  }

  @Override
  public String process() {
    return TaskLifecycle.KEY;
  }

  @Override
  public Set<String> results() {
    return Set.of(TaskLifecycle.ESCALATION);
  }

  @Override
  public StepQuestion question(DelegateExecution execution, String result) {
    TaskId task = TaskId.of(execution.getProcessBusinessKey());
    var inputs = escalations.inputs(task);
    return new StepQuestion(
        inputs, inputs.keySet(), null, outcome -> answered(execution, task, outcome.table()));
  }

  private void answered(DelegateExecution execution, TaskId task, DecisionKey table) {
    boolean noJob = Context.getCommandContext().getCurrentJob() == null;
    boolean asked = noJob || execution.getVariable(TaskLifecycle.ACTION) != null;
    waitStates.escalation(execution, steps -> steps.asking(table));
    execution.setVariableLocal(
        TaskLifecycle.ESCALATION, escalations.kind(task, table, asked).name());
  }
}
