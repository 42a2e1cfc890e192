package org.orgo.engine.budget;

import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Ends a job without further tries, with an incident that says why. */
final class FailAtOnce extends JobRetryCmd {

  FailAtOnce(String jobId, Throwable exception) {
    super(jobId, exception);
  }

  @Override
  public Object execute(CommandContext context) {
    JobEntity job = getJob();
    if (job != null) {
      job.unlock();
      logException(job);
      job.setRetries(0);
    }
    return null;
  }
}
