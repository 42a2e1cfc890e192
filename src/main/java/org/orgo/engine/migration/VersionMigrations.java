package org.orgo.engine.migration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.model.OrgoProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Looks at versions of diagrams and moves the current organization's instances from one to another,
 * within the caller's transaction.
 */
@Service
public class VersionMigrations {

  private final EngineAccess engine;
  private final RepositoryService repository;
  private final InstanceQueries instances;
  private final MigrationPlans plans;

  VersionMigrations(
      EngineAccess engine,
      @Lazy RepositoryService repository,
      InstanceQueries instances,
      MigrationPlans plans) {
    this.engine = engine;
    this.repository = repository;
    this.instances = instances;
    this.plans = plans;
  }

  /** The name of a version: {@code own-3}, {@code shared-1}. */
  public String name(String definition) {
    ProcessDefinition found = engine.call(() -> repository.getProcessDefinition(definition));
    return (found.getTenantId() == null ? "shared-" : "own-") + found.getVersion();
  }

  /** The wait states of a version, in the order of the diagram. */
  public List<VersionState> states(String definition) {
    BpmnModelInstance diagram = engine.call(() -> repository.getBpmnModelInstance(definition));
    DeadlineTimers deadlines = new DeadlineTimers(diagram);
    return diagram.getModelElementsByType(UserTask.class).stream()
        .flatMap(
            task ->
                OrgoProperties.of(task).find(OrgoProperties.STATUS).stream()
                    .map(status -> state(task, status, deadlines)))
        .toList();
  }

  private static VersionState state(UserTask task, String status, DeadlineTimers deadlines) {
    return new VersionState(task.getId(), task.getName(), status, deadlines.watch(task));
  }

  /**
   * What keeps instances from going on so, whatever they hold.
   *
   * @param file whose versions they are
   */
  public List<Finding> check(String file, VersionMapping mapping) {
    try {
      engine.run(() -> plans.of(mapping));
      return List.of();
    } catch (MigrationPlanValidationException refused) {
      return PlanFindings.of(file, refused.getValidationReport());
    }
  }

  /** How many instances at a wait state do not go on whatever is asked. */
  public HinderedInstances hindered(String definition, String state) {
    return engine.call(() -> instances.hindered(definition, state));
  }

  /** The instances that rest with these tokens, as far as there are any. */
  public List<RestingInstance> resting(Collection<String> tokens) {
    return engine.call(
        () -> {
          List<Task> found = instances.at(tokens);
          Set<String> ids =
              found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
          Set<String> failed =
              instances.withFailures(ids).stream()
                  .map(ProcessInstance::getId)
                  .collect(Collectors.toSet());
          return found.stream().map(each -> resting(each, failed)).toList();
        });
  }

  private static RestingInstance resting(Task task, Set<String> failed) {
    return new RestingInstance(
        task.getId(),
        task.getProcessInstanceId(),
        task.getProcessDefinitionId(),
        task.getTaskDefinitionKey(),
        task.isSuspended(),
        failed.contains(task.getProcessInstanceId()));
  }

  /**
   * Moves all of them, or none.
   *
   * @throws InstancesNotMigrated when one of them moved meanwhile, or cannot be moved
   */
  public void migrate(VersionMapping mapping, List<String> instanceIds) {
    try {
      engine.run(() -> instances.migrate(plans.of(mapping), instanceIds));
    } catch (OptimisticLockingException lost) {
      throw new InstancesNotMigrated(true, lost);
    } catch (MigratingProcessInstanceValidationException refused) {
      throw new InstancesNotMigrated(false, refused);
    }
  }
}
