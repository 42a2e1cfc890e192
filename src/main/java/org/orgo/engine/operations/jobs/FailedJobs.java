package org.orgo.engine.operations.jobs;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.engine.operations.ProcessRuns;
import org.orgo.engine.operations.jobs.OperatorActs.Act;
import org.orgo.engine.operations.persistence.FailedJobMapper.FailedJobRow;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organization's operator sees and does of its failed jobs. A job of another organization
 * is one that nobody has. Each deed has a reason and is a security event.
 */
@Service
public class FailedJobs {

  /** How many are retried by one command; the rest is retried by the next. */
  static final int MAX_RETRIED = 1_000;

  private final FailedJobReader reader;
  private final JobCommands engine;
  private final ProcessRuns runs;
  private final OperatorActs acts;
  private final Authorizations authorizations;

  FailedJobs(
      FailedJobReader reader,
      JobCommands engine,
      ProcessRuns runs,
      OperatorActs acts,
      Authorizations authorizations) {
    this.reader = reader;
    this.engine = engine;
    this.runs = runs;
    this.acts = acts;
    this.authorizations = authorizations;
  }

  /** Those that wait longest first. */
  @Transactional(readOnly = true)
  public Page<FailedJob> list(PageRequest page) {
    requireOperator();
    return reader.list(page);
  }

  /**
   * @throws NotFound when it is not the organization's, or has not failed
   */
  @Transactional(readOnly = true)
  public FailedJob get(String jobId) {
    requireOperator();
    return FailedJobReader.job(require(jobId));
  }

  /** What of a failed job may be mended, and what it is now. */
  @Transactional(readOnly = true)
  public List<MendChoice> mendable(String jobId) {
    requireOperator();
    return reader.mendable(require(jobId));
  }

  /**
   * Gives the job, and all that failed at the same step for the same reason, their tries again.
   *
   * @return how many are tried again
   * @throws InvalidRequest when no reason is given
   */
  @Transactional
  public int retryAlike(String jobId, String reason) {
    requireOperator();
    FailedJob job = FailedJobReader.job(require(jobId));
    String why = OperatorActs.requireReason(reason);
    List<String> alike = reader.alike(jobId, MAX_RETRIED);
    engine.retry(alike);
    acts.record(Act.RETRIED_ALIKE, job, why, "jobs " + alike.size());
    return alike.size();
  }

  /**
   * Sets a variable that the process declares to be mendable, and tries the job again.
   *
   * @throws VariableNotMendable naming what may be set, and to what
   * @throws InvalidRequest when no reason is given
   */
  @Transactional
  public void mend(String jobId, String name, String value, String reason) {
    requireOperator();
    FailedJobRow row = require(jobId);
    Map<String, MendableVariable> declared =
        reader.declared(row).stream()
            .collect(Collectors.toMap(MendableVariable::name, Function.identity()));
    List<String> mendable = reader.mendable(row).stream().map(MendChoice::name).toList();
    if (name == null || !mendable.contains(name)) {
      throw VariableNotMendable.name(mendable);
    }
    MendableVariable variable = declared.get(name);
    Object kept = variable.valueOf(value).orElseThrow(() -> VariableNotMendable.value(variable));
    String why = OperatorActs.requireReason(reason);
    engine.set(row.executionId(), name, kept);
    engine.retry(List.of(jobId));
    acts.record(Act.MENDED, FailedJobReader.job(row), why, "variable " + name);
  }

  /**
   * Ends what waits. A timer beside a wait state goes and the work stays with whoever has it; of
   * everything else the instance ends, with what {@link ProcessRuns#drop} says of its task.
   *
   * @throws ReportNotDroppable for the intake of a report
   * @throws InvalidRequest when no reason is given
   */
  @Transactional
  public void drop(String jobId, String reason) {
    requireOperator();
    FailedJob job = FailedJobReader.job(require(jobId));
    String why = OperatorActs.requireReason(reason);
    switch (job.drop()) {
      case REFUSED -> throw new ReportNotDroppable();
      case TIMER_ENDS -> engine.delete(jobId);
      case INSTANCE_ENDS -> runs.drop(job.instanceId(), why);
    }
    acts.record(Act.DROPPED, job, why);
  }

  private FailedJobRow require(String jobId) {
    return reader.find(jobId).orElseThrow(() -> new NotFound("job"));
  }

  private void requireOperator() {
    authorizations.require(CurrentActor.get(), Permissions.ENGINE_OPERATE);
  }
}
