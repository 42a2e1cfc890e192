package org.orgo.engine.tokens;

import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * The steps that the present engine command takes with tokens. Tasks and cases share them, because
 * the row of one may move the token of another: a task that starts moves its case, a case that is
 * archived ends its tasks.
 */
@Component
public class TokenSteps {

  private final ThreadLocal<StepsOfCommand> steps = new ThreadLocal<>();

  /** The step of an instance within this command. */
  public <S extends RowStep> S of(
      DelegateExecution execution, Class<S> kind, Function<ExecutionEntity, S> first) {
    ExecutionEntity instance = (ExecutionEntity) execution.getProcessInstance();
    return kind.cast(steps.get().of(instance.getId(), () -> first.apply(instance)));
  }

  /** Lets the row follow that a call was made for, where the call was part of another command. */
  public void followOnly(Object follower) {
    // a command that is part of another one does not end with its call
    if (steps.get() != null) {
      steps.get().followOnly(follower);
    }
  }

  /**
   * Lets the rows follow what the command has done before the engine writes anything, while the row
   * can still change the time of a timer; one for each of the engine's chains.
   */
  CommandInterceptor interceptor() {
    return new CommandInterceptor() {
      @Override
      public <T> T execute(Command<T> command) {
        return within(Context.getCommandContext(), () -> next.execute(command));
      }
    };
  }

  private <T> T within(CommandContext command, Supplier<T> work) {
    StepsOfCommand around = steps.get();
    if (around != null && around.isOf(command)) {
      return work.get();
    }
    StepsOfCommand own = new StepsOfCommand(command);
    steps.set(own);
    try {
      T result = work.get();
      own.followAll();
      return result;
    } finally {
      if (around == null) {
        steps.remove();
      } else {
        steps.set(around);
      }
    }
  }
}
