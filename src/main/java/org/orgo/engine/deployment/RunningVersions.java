package org.orgo.engine.deployment;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.util.ReflectionUtils;

/** Keeps an organization's own versions as long as something runs in them, whoever deletes. */
final class RunningVersions {

  private RunningVersions() {}

  static boolean isDeletion(Command<?> command) {
    return command instanceof DeleteDeploymentCmd
        || command instanceof DeleteProcessDefinitionsByIdsCmd
        || command instanceof DeleteProcessDefinitionsByKeyCmd;
  }

  /**
   * A look into the engine before it deletes.
   *
   * @throws DefinitionsInUse when something runs in what the command deletes
   */
  static Command<Void> requireNone(Command<?> deletion) {
    return context -> {
      long running = runningIn(context, deletion);
      if (running > 0) {
        throw new DefinitionsInUse(running);
      }
      return null;
    };
  }

  /** The deployment that a command deletes; empty when it deletes single definitions. */
  static Optional<String> deploymentOf(Command<?> command) {
    return command instanceof DeleteDeploymentCmd
        ? Optional.ofNullable((String) read("deploymentId", command))
        : Optional.empty();
  }

  /** The names of a deployment's files. */
  static Command<List<String>> filesOf(String deployment) {
    return context ->
        context.getResourceManager().findResourcesByDeploymentId(deployment).stream()
            .map(ResourceEntity::getName)
            .toList();
  }

  private static long runningIn(CommandContext context, Command<?> deletion) {
    if (deletion instanceof DeleteDeploymentCmd) {
      return inDeployment(context, (String) read("deploymentId", deletion));
    }
    if (deletion instanceof DeleteProcessDefinitionsByIdsCmd) {
      return ((Set<?>) read("processDefinitionIds", deletion))
          .stream().mapToLong(id -> inDefinition(context, (String) id)).sum();
    }
    String tenant = (String) read("tenantId", deletion);
    return tenant == null
        ? 0
        : count(
            context,
            running -> {
              running.processDefinitionKey((String) read("processDefinitionKey", deletion));
              running.tenantIdIn(tenant);
            });
  }

  private static long inDeployment(CommandContext context, String id) {
    DeploymentEntity deployment =
        id == null ? null : context.getDeploymentManager().findDeploymentById(id);
    return deployment == null || deployment.getTenantId() == null
        ? 0
        : count(context, running -> running.deploymentId(id));
  }

  private static long inDefinition(CommandContext context, String id) {
    ProcessDefinitionEntity definition =
        id == null
            ? null
            : context.getProcessDefinitionManager().findLatestProcessDefinitionById(id);
    return definition == null || definition.getTenantId() == null
        ? 0
        : count(context, running -> running.processDefinitionId(id));
  }

  private static long count(
      CommandContext context, java.util.function.Consumer<ProcessInstanceQueryImpl> which) {
    ProcessInstanceQueryImpl running = new ProcessInstanceQueryImpl();
    which.accept(running);
    return context.getExecutionManager().findProcessInstanceCountByQueryCriteria(running);
  }

  /** The engine's commands do not tell what they are about. */
  private static Object read(String name, Command<?> command) {
    Field field = ReflectionUtils.findField(command.getClass(), name);
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, command);
  }
}
