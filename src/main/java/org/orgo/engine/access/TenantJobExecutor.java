package org.orgo.engine.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.orgo.organizations.OrganizationStatuses;
import org.orgo.organizations.Organizations;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tracing.TraceAttribute;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The engine's job executor, with each job in its tenant's context and through the engine's access.
 * A job without tenant runs only if it is of the engine's own kinds.
 */
public final class TenantJobExecutor extends SpringJobExecutor {

  private static final Logger log = LoggerFactory.getLogger(TenantJobExecutor.class);

  private final EngineAccess access;
  private final Organizations organizations;
  private final OrganizationStatuses statuses;
  private final TenantJobs tenantJobs = new TenantJobs();
  private final OthersJobs others = new OthersJobs();
  private final JobShares shares;

  /**
   * @param threads run the jobs
   * @param maxWaiting jobs that may be locked ahead of a free thread
   */
  public TenantJobExecutor(
      EngineAccess access,
      Organizations organizations,
      OrganizationStatuses statuses,
      ThreadPoolTaskExecutor threads,
      int maxWaiting) {
    this.access = access;
    this.organizations = organizations;
    this.statuses = statuses;
    this.shares = new JobShares(threads, threads.getMaxPoolSize(), maxWaiting);
    setTaskExecutor(threads);
  }

  /** Teaches the engine the question for due jobs that this executor asks. */
  public static void prepare(ProcessEngineConfigurationImpl engine) {
    OthersJobs.teach(engine.getSqlSessionFactory().getConfiguration());
  }

  @Override
  public Command<AcquiredJobs> getAcquireJobsCmd(int jobs) {
    return new FairAcquisition(this, jobs, tenantJobs, shares, others, statuses.resting());
  }

  @Override
  public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
    try {
      String owner = tenantJobs.ownerOf(jobIds.get(0));
      Runnable work = getExecuteJobsRunnable(jobIds, engine);
      shares.add(owner, jobIds.size(), owner.equals(JobShares.BACKGROUND) ? thenNext(work) : work);
    } catch (RejectedExecutionException stopping) {
      log.info("{} jobs are left to the next start, because the threads stop", jobIds.size());
    }
  }

  /** So few of the background are locked ahead that the next must not wait for the next look. */
  private Runnable thenNext(Runnable work) {
    return () -> {
      jobWasAdded();
      work.run();
    };
  }

  @Override
  public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
    return new TenantJobsRunnable(jobIds, engine);
  }

  private final class TenantJobsRunnable extends ExecuteJobsRunnable {

    TenantJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
      super(jobIds, engine);
    }

    @Override
    protected void executeJob(
        String jobId, CommandExecutor commands, JobFailureCollector failures) {
      Optional<JobOrigin> origin =
          access.asHousekeeping(() -> tenantJobs.originOf(commands::execute, jobId));
      if (origin.isPresent()) {
        executeFrom(origin.get(), jobId, () -> super.executeJob(jobId, commands, failures));
      }
      CrashPoints.reach("job.committed");
    }

    private void executeFrom(JobOrigin origin, String jobId, Runnable job) {
      if (origin.tenantId() != null) {
        CurrentTenant.run(
            organizations.get(origin.tenantId()).organizationId(), () -> traced(origin, job));
      } else if (origin.isEnginesOwn()) {
        access.runOwnJob(job);
      } else {
        log.error(
            "Job {} of kind {} belongs to no organization and was not run; see its incident",
            jobId,
            origin.handlerType());
        access.runOwnJob(() -> commands().execute(new FailOwnerlessJob(jobId)));
      }
    }

    /** The step encloses the job's transaction, which names it to what it writes. */
    private void traced(JobOrigin origin, Runnable job) {
      Traces.continuing(
          origin.traceParent(),
          () ->
              Traces.step(
                  TraceStep.JOB_RUN,
                  null,
                  () -> {
                    Traces.note(TraceAttribute.JOB_KIND, origin.handlerType());
                    access.run(job);
                    return null;
                  }));
    }

    private CommandExecutor commands() {
      return processEngine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }
  }
}
