package org.orgo.engine.operations;

import java.util.List;
import java.util.function.Consumer;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organization's operator sees and does of its running instances. Everything is checked
 * against the organization, and each deed is a security event in it.
 */
@Service
public class ProcessRuns {

  private static final int MAX_REASON = 1_000;
  private static final String INSTANCE = "process_instance";

  private final EngineRuns engine;
  private final Authorizations authorizations;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  ProcessRuns(
      EngineRuns engine,
      Authorizations authorizations,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.engine = engine;
    this.authorizations = authorizations;
    this.audit = audit;
    this.events = events;
  }

  /**
   * @param about exact id of an instance or of what it is about; null for all
   * @param first how many to skip
   */
  @Transactional(readOnly = true)
  public List<ProcessRun> list(RunState state, String about, int first, int limit) {
    requireOperator();
    return engine.list(state, about, first, limit);
  }

  /**
   * @throws NotFound when it is not the organization's, or no longer runs
   */
  @Transactional(readOnly = true)
  public ProcessRun get(String instanceId) {
    requireOperator();
    return require(instanceId);
  }

  /**
   * Gives a failed job all its tries again, the first one now.
   *
   * @throws NotFound when it is not the organization's, or did not fail
   */
  @Transactional
  public void retry(String jobId) {
    requireOperator();
    String instanceId = engine.retry(jobId).orElseThrow(() -> new NotFound("job"));
    audit.record(LogCategory.SECURITY, "job.retried", "job", jobId, INSTANCE + " " + instanceId);
  }

  /** Stops the instance, and those it called, until it is resumed. */
  @Transactional
  public void suspend(String instanceId) {
    change(instanceId, "process_instance.suspended", engine::suspend);
  }

  @Transactional
  public void resume(String instanceId) {
    change(instanceId, "process_instance.resumed", engine::resume);
  }

  /**
   * Deletes the instance. A task it drives ends as cancelled, and keeps the reason.
   *
   * @throws InvalidRequest when no reason is given
   */
  @Transactional
  public void drop(String instanceId, String reason) {
    requireOperator();
    ProcessRun run = require(instanceId);
    InvalidRequest.requireText("reason", reason, MAX_REASON);
    engine.delete(run, reason.strip());
    audit.record(
        LogCategory.SECURITY, "process_instance.dropped", INSTANCE, run.instanceId(), "reason");
    events.publishEvent(
        new ProcessRunDropped(
            run.instanceId(), run.definitionKey(), run.businessKey(), reason.strip()));
  }

  private void change(String instanceId, String action, Consumer<ProcessRun> work) {
    requireOperator();
    ProcessRun run = require(instanceId);
    work.accept(run);
    audit.record(LogCategory.SECURITY, action, INSTANCE, run.instanceId());
  }

  private ProcessRun require(String instanceId) {
    return engine.find(instanceId).orElseThrow(() -> new NotFound("instance"));
  }

  private void requireOperator() {
    authorizations.require(CurrentActor.get(), Permissions.ENGINE_OPERATE);
  }
}
