package org.orgo.engine.access;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.orgo.organizations.Organizations;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.tenancy.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's job executor, with each job in its tenant's context and through the engine's access.
 * A job without tenant runs only if it is of the engine's own kinds.
 */
public final class TenantJobExecutor extends SpringJobExecutor {

  private static final Logger log = LoggerFactory.getLogger(TenantJobExecutor.class);

  private final EngineAccess access;
  private final Organizations organizations;
  private final TenantJobs tenantJobs = new TenantJobs();

  public TenantJobExecutor(EngineAccess access, Organizations organizations) {
    this.access = access;
    this.organizations = organizations;
  }

  @Override
  public Command<AcquiredJobs> getAcquireJobsCmd(int jobs) {
    return new TenantAcquireJobs(this, jobs, tenantJobs);
  }

  @Override
  public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
    return new TenantJobsRunnable(jobIds, engine);
  }

  private static final class TenantAcquireJobs extends AcquireJobsCmd {

    private final TenantJobs tenantJobs;

    TenantAcquireJobs(JobExecutor executor, int jobs, TenantJobs tenantJobs) {
      super(executor, jobs);
      this.tenantJobs = tenantJobs;
    }

    @Override
    public AcquiredJobs execute(CommandContext context) {
      AcquiredJobs acquired = super.execute(context);
      tenantJobs.remember(context, acquired);
      return acquired;
    }
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
            organizations.get(origin.tenantId()).organizationId(), () -> access.run(job));
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

    private CommandExecutor commands() {
      return processEngine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }
  }
}
