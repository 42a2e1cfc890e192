package org.orgo.engine.operations;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.access.JobRetries;
import org.springframework.stereotype.Component;

/** Drives the engine for an operator. Each query names the tenant, so shared rows are not found. */
@Component
class EngineRuns {

  private static final int MAX_CALLED = 1_000;

  private final EngineAccess access;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final RunReader reader;
  private final Clock clock;

  EngineRuns(
      EngineAccess access,
      RuntimeService runtime,
      ManagementService management,
      RunReader reader,
      Clock clock) {
    this.access = access;
    this.runtime = runtime;
    this.management = management;
    this.reader = reader;
    this.clock = clock;
  }

  List<ProcessRun> list(RunState state, String about, int first, int limit) {
    return access.call(() -> reader.list(state, about, first, limit));
  }

  /** The instance, or the one that called it: what is called cannot be handled alone. */
  Optional<ProcessRun> find(String instanceId) {
    return access.call(() -> reader.find(instanceId));
  }

  /** Returns the instance of the job; empty when the job is not ours, or did not fail. */
  Optional<String> retry(String jobId) {
    return access.call(
        () -> {
          Optional<Job> failed =
              Optional.ofNullable(
                  management
                      .createJobQuery()
                      .jobId(jobId)
                      .tenantIdIn(access.tenantId())
                      .noRetriesLeft()
                      .singleResult());
          failed.ifPresent(
              job ->
                  management
                      .setJobRetries(JobRetries.MAX_TRIES)
                      .jobId(job.getId())
                      .dueDate(Date.from(clock.instant()))
                      .execute());
          return failed.map(Job::getProcessInstanceId);
        });
  }

  void suspend(ProcessRun run) {
    each(run.instanceId(), runtime::suspendProcessInstanceById);
  }

  void resume(ProcessRun run) {
    each(run.instanceId(), runtime::activateProcessInstanceById);
  }

  void delete(ProcessRun run, String reason) {
    access.run(() -> runtime.deleteProcessInstance(run.instanceId(), reason, false, true, true));
  }

  private void each(String root, Consumer<String> work) {
    access.run(() -> withCalled(root).forEach(work));
  }

  private Stream<String> withCalled(String instanceId) {
    List<ProcessInstance> called =
        runtime
            .createProcessInstanceQuery()
            .superProcessInstanceId(instanceId)
            .tenantIdIn(access.tenantId())
            .listPage(0, MAX_CALLED);
    return Stream.concat(
        Stream.of(instanceId), called.stream().flatMap(each -> withCalled(each.getId())));
  }
}
