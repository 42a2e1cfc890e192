package org.orgo.engine.access;

import java.util.Set;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.BootstrapEngineCommand;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.HistoryLevelSetupCommand;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;

/**
 * Refuses commands of threads that did not come through EngineAccess, since then nobody knows whose
 * rows they may touch. Commands that the engine runs for itself, for no tenant, are let through: to
 * start and stop, to find jobs and to note how they ended. A command inside another one was checked
 * with it.
 */
public final class EngineGuard extends CommandInterceptor {

  private static final Set<Class<?>> THE_ENGINES_OWN =
      Set.of(
          SchemaOperationsCommand.class,
          HistoryLevelSetupCommand.class,
          BootstrapEngineCommand.class,
          AcquireJobsCmd.class,
          UnlockJobCmd.class,
          // how a job ended, told when its own authentication is already taken back
          SuccessfulJobListener.class,
          FailedJobListener.class);

  /**
   * Questions about people are answered by our directory, for the thread's tenant or for nobody.
   * The web apps ask them to find out who is asking.
   */
  private static final Set<Class<?>> ABOUT_PEOPLE =
      Set.of(
          CreateUserQueryCmd.class,
          CreateGroupQueryCmd.class,
          CreateTenantQueryCmd.class,
          UserQueryImpl.class,
          GroupQueryImpl.class,
          TenantQueryImpl.class,
          AuthorizationCheckCmd.class);

  /** A command whose class the engine does not make public. */
  private static final String CLOSING =
      "org.camunda.bpm.engine.impl.SchemaOperationProcessEngineClose";

  @Override
  public <T> T execute(Command<T> command) {
    if (Context.getCommandContext() == null
        && EngineCaller.current().isEmpty()
        && !isHarmless(command)) {
      throw new EngineAccessViolation(command.getClass().getSimpleName());
    }
    return next.execute(command);
  }

  private static boolean isHarmless(Command<?> command) {
    return THE_ENGINES_OWN.stream().anyMatch(own -> own.isInstance(command))
        || ABOUT_PEOPLE.stream().anyMatch(question -> question.isInstance(command))
        || command.getClass().getName().equals(CLOSING);
  }
}
