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

/**
 * The engine's job executor, with each job in its tenant's context and through the engine's access.
 */
public final class TenantJobExecutor extends SpringJobExecutor {

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
      Optional<String> tenant =
          access.asHousekeeping(() -> tenantJobs.tenantOf(commands::execute, jobId));
      if (tenant.isEmpty()) {
        access.asHousekeeping(
            () -> {
              super.executeJob(jobId, commands, failures);
              return null;
            });
        return;
      }
      CurrentTenant.run(
          organizations.get(tenant.get()).organizationId(),
          () -> access.run(() -> super.executeJob(jobId, commands, failures)));
      CrashPoints.reach("job.committed");
    }
  }
}
