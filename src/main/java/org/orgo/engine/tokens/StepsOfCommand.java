package org.orgo.engine.tokens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Collects the steps of one engine command until the rows follow them at its end. */
final class StepsOfCommand {

  private final CommandContext command;
  private final Map<String, RowStep> steps = new LinkedHashMap<>();

  StepsOfCommand(CommandContext command) {
    this.command = command;
  }

  boolean isOf(CommandContext other) {
    return command == other;
  }

  RowStep of(String instanceId, Supplier<RowStep> first) {
    return steps.computeIfAbsent(instanceId, id -> first.get());
  }

  /** Lets the row follow the steps of one call at once, because its caller goes on with the row. */
  void followOnly(Object follower) {
    List<RowStep> own = steps.values().stream().filter(step -> step.isFor(follower)).toList();
    steps.values().removeAll(own);
    own.forEach(step -> step.follow(noJob()));
  }

  void followAll() {
    // a row that follows may move other tasks and cases, and their steps are added to these
    while (!steps.isEmpty()) {
      List<RowStep> open = List.copyOf(steps.values());
      steps.clear();
      open.forEach(step -> step.follow(noJob()));
    }
  }

  private boolean noJob() {
    return command.getCurrentJob() == null;
  }
}
