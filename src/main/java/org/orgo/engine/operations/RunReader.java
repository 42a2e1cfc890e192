package org.orgo.engine.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.orgo.engine.access.EngineAccess;
import org.springframework.stereotype.Component;

/** Reads instances of the current organization in the engine's terms. */
@Component
class RunReader {

  private static final String FAILED_JOB = "failedJob";
  private static final int MAX_INCIDENTS = 1_000;

  private final EngineAccess access;
  private final RuntimeService runtime;
  private final RepositoryService repository;

  RunReader(EngineAccess access, RuntimeService runtime, RepositoryService repository) {
    this.access = access;
    this.runtime = runtime;
    this.repository = repository;
  }

  List<ProcessRun> list(RunState state, String about, int first, int limit) {
    Map<String, List<Incident>> incidents = incidentsByRoot();
    if (state == RunState.FAILED && incidents.isEmpty()) {
      return List.of();
    }
    ProcessInstanceQuery query =
        instances().rootProcessInstances().orderByProcessInstanceId().asc();
    switch (state) {
      case FAILED -> query.processInstanceIds(incidents.keySet());
      case SUSPENDED -> query.suspended();
      case RUNNING -> query.active();
    }
    if (about != null && !about.isBlank()) {
      query = matching(query, about.strip());
    }
    return runs(query.listPage(first, limit), incidents);
  }

  Optional<ProcessRun> find(String instanceId) {
    return one(instanceId)
        .map(ProcessInstance::getRootProcessInstanceId)
        .flatMap(this::one)
        .map(root -> runs(List.of(root), incidentsByRoot()).get(0));
  }

  private Optional<ProcessInstance> one(String instanceId) {
    return Optional.ofNullable(instances().processInstanceId(instanceId).singleResult());
  }

  private ProcessInstanceQuery instances() {
    return runtime.createProcessInstanceQuery().tenantIdIn(access.tenantId());
  }

  /** An instance's id, or the id of what it is about. */
  private ProcessInstanceQuery matching(ProcessInstanceQuery query, String about) {
    return one(about).isPresent()
        ? query.processInstanceId(about)
        : query.processInstanceBusinessKey(about);
  }

  /**
   * The incidents that jobs have caused, each once, by the instance that runs at the top. An
   * instance that called another repeats its incident.
   */
  private Map<String, List<Incident>> incidentsByRoot() {
    List<Incident> causes =
        runtime
            .createIncidentQuery()
            .tenantIdIn(access.tenantId())
            .incidentType(FAILED_JOB)
            .listPage(0, MAX_INCIDENTS)
            .stream()
            .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
            .toList();
    Map<String, String> roots = rootsOf(causes);
    return causes.stream()
        .filter(incident -> roots.containsKey(incident.getProcessInstanceId()))
        .collect(Collectors.groupingBy(incident -> roots.get(incident.getProcessInstanceId())));
  }

  private Map<String, String> rootsOf(List<Incident> incidents) {
    Set<String> ids =
        incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : instances().processInstanceIds(ids).listPage(0, MAX_INCIDENTS).stream()
            .collect(
                Collectors.toMap(
                    ProcessInstance::getId, ProcessInstance::getRootProcessInstanceId));
  }

  private List<ProcessRun> runs(
      List<ProcessInstance> instances, Map<String, List<Incident>> incidents) {
    Map<String, ProcessDefinition> definitions = definitions(instances);
    return instances.stream()
        .map(
            instance ->
                run(
                    instance,
                    definitions.get(instance.getProcessDefinitionId()),
                    incidents.getOrDefault(instance.getId(), List.of())))
        .toList();
  }

  private Map<String, ProcessDefinition> definitions(List<ProcessInstance> instances) {
    String[] ids =
        instances.stream()
            .map(ProcessInstance::getProcessDefinitionId)
            .distinct()
            .toArray(String[]::new);
    return ids.length == 0
        ? Map.of()
        : repository
            .createProcessDefinitionQuery()
            .processDefinitionIdIn(ids)
            .listPage(0, ids.length)
            .stream()
            .collect(Collectors.toMap(ProcessDefinition::getId, Function.identity()));
  }

  private static ProcessRun run(
      ProcessInstance instance, ProcessDefinition definition, List<Incident> incidents) {
    return new ProcessRun(
        instance.getId(),
        definition.getKey(),
        definition.getName() == null ? definition.getKey() : definition.getName(),
        instance.getBusinessKey(),
        instance.isSuspended(),
        incidents.stream().map(RunReader::step).toList());
  }

  private static FailedStep step(Incident incident) {
    return new FailedStep(
        incident.getConfiguration(),
        incident.getActivityId(),
        FailureReason.of(incident.getIncidentMessage()),
        incident.getIncidentTimestamp().toInstant());
  }
}
