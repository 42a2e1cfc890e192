package org.orgo.engine.access;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Ends a job that nobody's organization stands behind: without tries left, with an incident that
 * says why, and without having run.
 */
record FailOwnerlessJob(String jobId) implements Command<Void> {

  static final String REASON =
      "This job belongs to no organization, so it does not run; whoever asked for it may do so one instance at a time";

  @Override
  public Void execute(CommandContext context) {
    JobEntity job = context.getJobManager().findJobById(jobId);
    if (job != null) {
      job.unlock();
      job.setExceptionMessage(REASON);
      job.setRetries(0);
    }
    return null;
  }
}
