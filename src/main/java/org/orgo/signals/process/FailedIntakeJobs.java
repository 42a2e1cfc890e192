package org.orgo.signals.process;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.access.JobRetries;
import org.orgo.engine.operations.jobs.FailedJobReader;
import org.orgo.mail.SignalId;
import org.orgo.signals.intake.FailedIntakes;
import org.springframework.stereotype.Component;

/** Finds jobs of the intake diagram without retries left, in the current organization. */
@Component
class FailedIntakeJobs implements FailedIntakes {

  private static final String FAILED_JOB = "failedJob";
  private static final int MAX_LISTED = 200;
  private static final Pattern SIGNAL_ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final EngineAccess engine;
  private final FailedJobReader failed;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Clock clock;

  FailedIntakeJobs(
      EngineAccess engine,
      FailedJobReader failed,
      RuntimeService runtime,
      ManagementService management,
      Clock clock) {
    this.engine = engine;
    this.failed = failed;
    this.runtime = runtime;
    this.management = management;
    this.clock = clock;
  }

  @Override
  public List<Failed> list() {
    return failed.ofProcess(SignalIntake.KEY, MAX_LISTED).stream()
        .map(
            job ->
                new Failed(
                    signalOf(job.businessKey(), job.instanceId()),
                    job.reason(),
                    job.attempts(),
                    job.failedAt()))
        .toList();
  }

  @Override
  public Set<SignalId> running(Collection<SignalId> signals) {
    return failed
        .running(SignalIntake.KEY, signals.stream().map(SignalId::toString).toList())
        .stream()
        .map(SignalId::of)
        .collect(Collectors.toSet());
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

  private static SignalId signalOf(String businessKey, String instanceId) {
    String named = Objects.requireNonNullElse(businessKey, "");
    return SignalId.of(SIGNAL_ID.matcher(named).matches() ? named : instanceId);
  }
}
