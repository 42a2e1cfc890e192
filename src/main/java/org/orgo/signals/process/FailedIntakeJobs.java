package org.orgo.signals.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.mail.SignalId;
import org.orgo.signals.intake.FailedIntakes;
import org.springframework.stereotype.Component;

/** Jobs of the intake diagram without retries left, in the current organization. */
@Component
class FailedIntakeJobs implements FailedIntakes {

  private static final String FAILED_JOB = "failedJob";
  private static final int MAX_TRIES = 5;
  private static final int MAX_LISTED = 200;

  private final EngineAccess engine;
  private final RuntimeService runtime;
  private final ManagementService management;

  FailedIntakeJobs(EngineAccess engine, RuntimeService runtime, ManagementService management) {
    this.engine = engine;
    this.runtime = runtime;
    this.management = management;
  }

  @Override
  public List<Failed> list() {
    return engine.call(
        () -> {
          List<Incident> incidents =
              runtime
                  .createIncidentQuery()
                  .tenantIdIn(engine.tenantId())
                  .processDefinitionKeyIn(SignalIntake.KEY)
                  .incidentType(FAILED_JOB)
                  .listPage(0, MAX_LISTED);
          Map<String, String> signals = signalsOf(incidents);
          return incidents.stream()
              .filter(incident -> signals.containsKey(incident.getProcessInstanceId()))
              .map(incident -> failed(incident, signals.get(incident.getProcessInstanceId())))
              .toList();
        });
  }

  @Override
  public boolean retry(SignalId signal) {
    return engine.call(
        () -> {
          List<Job> failed =
              runtime
                  .createProcessInstanceQuery()
                  .tenantIdIn(engine.tenantId())
                  .processInstanceBusinessKey(signal.toString(), SignalIntake.KEY)
                  .listPage(0, MAX_LISTED)
                  .stream()
                  .flatMap(instance -> withoutRetries(instance).stream())
                  .toList();
          failed.forEach(job -> management.setJobRetries(job.getId(), MAX_TRIES));
          return !failed.isEmpty();
        });
  }

  private List<Job> withoutRetries(ProcessInstance instance) {
    return management
        .createJobQuery()
        .processInstanceId(instance.getId())
        .noRetriesLeft()
        .listPage(0, MAX_LISTED);
  }

  private Map<String, String> signalsOf(List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return Map.of();
    }
    return runtime
        .createProcessInstanceQuery()
        .processInstanceIds(
            incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()))
        .listPage(0, MAX_LISTED)
        .stream()
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }

  private static Failed failed(Incident incident, String signal) {
    return new Failed(
        SignalId.of(signal),
        incident.getIncidentMessage(),
        MAX_TRIES,
        incident.getIncidentTimestamp().toInstant());
  }
}
