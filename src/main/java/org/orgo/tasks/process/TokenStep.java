package org.orgo.tasks.process;

import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.orgo.engine.tokens.RowStep;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.escalation.EscalationSteps;
import org.orgo.tasks.lifecycle.Lifecycle.Position;
import org.orgo.tasks.lifecycle.Lifecycle.TokenMove;
import org.orgo.tasks.lifecycle.MultipleTokens;

/** What one engine command does with the token of one task. */
final class TokenStep implements RowStep {

  private final ExecutionEntity instance;
  private final TaskId task;
  private final Function<TokenMove, Instant> row;
  private ExecutionEntity at;
  private Position to;
  private boolean left;
  private EscalationSteps escalation = EscalationSteps.NONE;

  TokenStep(ExecutionEntity instance, Function<TokenMove, Instant> row) {
    this.instance = instance;
    this.task = TaskId.of(instance.getProcessBusinessKey());
    this.row = row;
  }

  @Override
  public boolean isFor(Object follower) {
    return row == follower;
  }

  void left() {
    left = true;
  }

  void escalation(UnaryOperator<EscalationSteps> said) {
    escalation = said.apply(escalation);
  }

  void arrived(ExecutionEntity execution, Position position) {
    if (to != null) {
      throw new MultipleTokens(task);
    }
    at = execution;
    to = position;
  }

  @Override
  public void follow(boolean noJob) {
    if (to == null && !left) {
      // a job between two others: only what its steps said goes on
      KeptEscalation.keep(escalation, instance);
      return;
    }
    String action = text(TaskLifecycle.ACTION);
    String actor = text(TaskLifecycle.ACTION_BY);
    boolean asked = action != null || noJob;
    EscalationSteps passed = escalation.after(KeptEscalation.of(instance));
    UserId by = actor == null ? null : UserId.of(actor);
    Instant escalateAt = row.apply(new TokenMove(task, to, left, action, by, passed, asked));
    if (to == null) {
      keep(passed);
    } else if (to.waitState() != null) {
      forget();
      agree(escalateAt);
    }
  }

  /** Keeps for the job that goes on from here what would be lost with this command. */
  private void keep(EscalationSteps passed) {
    UserId actor = CurrentActor.get().userId();
    if (isKept(TaskLifecycle.ACTION) && !isKept(TaskLifecycle.ACTION_BY) && actor != null) {
      instance.setVariable(TaskLifecycle.ACTION_BY, actor.toString());
    }
    KeptEscalation.keep(passed, instance);
  }

  private void forget() {
    for (String kept : TaskLifecycle.KEPT_UNTIL_ARRIVAL) {
      if (isKept(kept)) {
        instance.removeVariable(kept);
      }
    }
  }

  /** Sets the timer again, which was set as the token entered, before the row knew what is due. */
  private void agree(Instant escalateAt) {
    Date due = Date.from(escalateAt);
    if (due.equals(instance.getVariable(TaskLifecycle.ESCALATE_AT))) {
      return;
    }
    instance.setVariable(TaskLifecycle.ESCALATE_AT, due);
    for (ExecutionEntity scope = at; scope != null; scope = scope.getParent()) {
      scope.getJobs().stream().filter(this::isDeadline).forEach(job -> job.setDuedate(due));
    }
  }

  private boolean isDeadline(JobEntity job) {
    ActivityImpl activity = instance.getProcessDefinition().findActivity(job.getActivityId());
    return activity != null && activity.getProperty(WaitStateParseListener.DEADLINE) != null;
  }

  private String text(String variable) {
    return (String) instance.getVariable(variable);
  }

  private boolean isKept(String variable) {
    TypedValue value = instance.getVariableTyped(variable);
    return value != null && !value.isTransient();
  }
}
