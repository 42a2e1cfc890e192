package org.orgo.tasks.process;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.orgo.tasks.lifecycle.Lifecycle.TokenMove;

/** Collects the steps of one engine command until the rows follow them at its end. */
final class StepsOfCommand implements CommandContextListener {

  private final CommandContext command;
  private final Consumer<StepsOfCommand> whenOver;
  private final Map<String, TokenStep> steps = new LinkedHashMap<>();

  StepsOfCommand(CommandContext command, Consumer<StepsOfCommand> whenOver) {
    this.command = command;
    this.whenOver = whenOver;
    command.registerCommandContextListener(this);
  }

  boolean isOf(CommandContext other) {
    return command == other;
  }

  TokenStep of(ExecutionEntity instance, Function<TokenMove, Instant> row) {
    return steps.computeIfAbsent(instance.getId(), id -> new TokenStep(instance, row));
  }

  /** Lets the row follow the steps of one call at once, because its caller goes on with the row. */
  void followOnly(Function<TokenMove, Instant> row) {
    List<TokenStep> own = steps.values().stream().filter(step -> step.isFor(row)).toList();
    steps.values().removeAll(own);
    own.forEach(step -> step.follow(command.getCurrentJob() == null));
  }

  /** Runs before the engine writes, while the row can still change the time of a timer. */
  @Override
  public void onCommandContextClose(CommandContext context) {
    try {
      // a row that follows may end other tasks, and their steps are added to these
      while (!steps.isEmpty()) {
        List<TokenStep> open = List.copyOf(steps.values());
        steps.clear();
        open.forEach(step -> step.follow(context.getCurrentJob() == null));
      }
    } finally {
      whenOver.accept(this);
    }
  }

  @Override
  public void onCommandFailed(CommandContext context, Throwable failure) {
    whenOver.accept(this);
  }
}
