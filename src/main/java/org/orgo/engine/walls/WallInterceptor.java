package org.orgo.engine.walls;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.PurgeDatabaseAndCacheCmd;
import org.camunda.bpm.engine.impl.cmd.RegisterDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.RegisterProcessApplicationCmd;
import org.camunda.bpm.engine.impl.cmd.UnregisterDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.UnregisterProcessApplicationCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.orgo.engine.access.EngineCaller;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.refusals.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each command that is refused or fails in one line, and itself refuses the commands that
 * change the engine in memory, where there is no row to look at.
 */
public final class WallInterceptor extends CommandInterceptor {

  private static final Logger log = LoggerFactory.getLogger(WallInterceptor.class);

  private static final Set<Class<?>> IN_MEMORY =
      Set.of(
          PurgeDatabaseAndCacheCmd.class,
          RegisterDeploymentCmd.class,
          RegisterProcessApplicationCmd.class,
          UnregisterDeploymentCmd.class,
          UnregisterProcessApplicationCmd.class);

  @Override
  public <T> T execute(Command<T> command) {
    boolean outermost = Context.getCommandContext() == null;
    try {
      refuseInMemory(command);
      return next.execute(command);
    } catch (ProcessEngineException failure) {
      if (outermost) {
        logInOneLine(command, failure);
      }
      throw failure;
    }
  }

  /** Lost races are everyday, and told to those who lost them; a dead database is told once. */
  private static void logInOneLine(Command<?> command, ProcessEngineException failure) {
    if (failure instanceof EngineRowsProtected refused) {
      log.warn("Refused {} to {}, of {}", name(command), caller(), refused.touched());
    } else if (failure instanceof Refusal refused) {
      log.warn("Refused {} to {}: {}", name(command), caller(), refused.code());
    } else if (!(failure instanceof OptimisticLockingException)
        && !DatabaseOutage.isBehind(failure)) {
      log.info("{} failed for {}: {}", name(command), caller(), name(failure));
    }
  }

  private static void refuseInMemory(Command<?> command) {
    if (IN_MEMORY.contains(command.getClass())
        && EngineCaller.current().filter(EngineCaller::isSomebody).isPresent()) {
      throw new EngineRowsProtected(name(command));
    }
  }

  private static String name(Object named) {
    return named.getClass().getSimpleName();
  }

  private static String caller() {
    return EngineCaller.current()
        .map(caller -> caller.kind() + " " + caller.tenantId())
        .orElse("the engine");
  }
}
