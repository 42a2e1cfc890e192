package org.orgo.signals.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.access.JobRetries;
import org.orgo.mail.SignalId;
import org.orgo.signals.intake.FailedIntakes;
import org.springframework.stereotype.Component;

/** Finds jobs of the intake diagram without retries left, in the current organization. */
@Component
class FailedIntakeJobs implements FailedIntakes {

  private static final String FAILED_JOB = "failedJob";
  private static final int MAX_LISTED = 200;
  private static final int MAX_REASON = 300;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]++@[^\\s@]++");
  private static final Pattern SIGNAL_ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final EngineAccess engine;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Clock clock;

  FailedIntakeJobs(
      EngineAccess engine, RuntimeService runtime, ManagementService management, Clock clock) {
    this.engine = engine;
    this.runtime = runtime;
    this.management = management;
    this.clock = clock;
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
          Map<String, SignalId> signals = signalsOf(incidents);
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
          List<String> jobs =
              runs(signal).flatMap(instance -> failedJobs(instance).stream()).distinct().toList();
          if (!jobs.isEmpty()) {
            management
                .setJobRetries(JobRetries.MAX_TRIES)
                .jobIds(jobs)
                .dueDate(Date.from(clock.instant()))
                .execute();
          }
          return !jobs.isEmpty();
        });
  }

  @Override
  public boolean isRunning(SignalId signal) {
    return engine.call(() -> runs(signal).findAny().isPresent());
  }

  /** The runs that name the signal, and the run whose own id stands for it. */
  private Stream<ProcessInstance> runs(SignalId signal) {
    List<ProcessInstance> named =
        runtime
            .createProcessInstanceQuery()
            .tenantIdIn(engine.tenantId())
            .processInstanceBusinessKey(signal.toString(), SignalIntake.KEY)
            .listPage(0, MAX_LISTED);
    return named.isEmpty()
        ? runtime
            .createProcessInstanceQuery()
            .tenantIdIn(engine.tenantId())
            .processDefinitionKey(SignalIntake.KEY)
            .processInstanceId(signal.toString())
            .listPage(0, 1)
            .stream()
        : named.stream();
  }

  /** Jobs that failed in the run or in a run it waits for. */
  private List<String> failedJobs(ProcessInstance instance) {
    return runtime
        .createIncidentQuery()
        .processInstanceId(instance.getId())
        .incidentType(FAILED_JOB)
        .listPage(0, MAX_LISTED)
        .stream()
        .map(
            incident -> runtime.createIncidentQuery().incidentId(incident.getRootCauseIncidentId()))
        .map(cause -> cause.singleResult().getConfiguration())
        .filter(Objects::nonNull)
        .toList();
  }

  private Map<String, SignalId> signalsOf(List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return Map.of();
    }
    return runtime
        .createProcessInstanceQuery()
        .processInstanceIds(
            incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()))
        .listPage(0, MAX_LISTED)
        .stream()
        .collect(Collectors.toMap(ProcessInstance::getId, FailedIntakeJobs::signalOf));
  }

  private static SignalId signalOf(ProcessInstance run) {
    String named = Objects.requireNonNullElse(run.getBusinessKey(), "");
    return SignalId.of(SIGNAL_ID.matcher(named).matches() ? named : run.getId());
  }

  private static Failed failed(Incident incident, SignalId signal) {
    return new Failed(
        signal,
        withoutPersons(incident.getIncidentMessage()),
        JobRetries.MAX_TRIES,
        incident.getIncidentTimestamp().toInstant());
  }

  /**
   * The first line of a message without addresses; in a database's message, the row follows after
   * it.
   */
  private static String withoutPersons(String message) {
    if (message == null) {
      return null;
    }
    String line = message.strip().lines().findFirst().orElse("");
    String text = ADDRESS.matcher(line).replaceAll("…");
    return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON) + "…";
  }
}
