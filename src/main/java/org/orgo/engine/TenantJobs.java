package org.orgo.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.runtime.Job;

/**
 * To which tenant the acquired jobs belong. Asked once per acquired batch, so that a job's
 * transaction can name its tenant with its first statement.
 */
final class TenantJobs {

  private static final Duration LONGER_THAN_A_JOB_LOCK = Duration.ofMinutes(10);

  private final Cache<String, Optional<String>> tenantOfJob =
      Caffeine.newBuilder().expireAfterWrite(LONGER_THAN_A_JOB_LOCK).build();

  void remember(CommandContext context, AcquiredJobs acquired) {
    Set<String> jobIds = new HashSet<>();
    acquired.getJobIdBatches().forEach(jobIds::addAll);
    if (!jobIds.isEmpty()) {
      query(context, jobIds).forEach(this::remember);
    }
  }

  /**
   * The engine tenant of the job; empty for jobs that belong to no organization, such as history
   * clean-up.
   */
  Optional<String> tenantOf(CommandContextSource engine, String jobId) {
    Optional<String> known = tenantOfJob.getIfPresent(jobId);
    if (known != null) {
      tenantOfJob.invalidate(jobId);
      return known;
    }
    return engine.inContext(context -> query(context, Set.of(jobId))).stream()
        .findFirst()
        .map(Job::getTenantId);
  }

  private void remember(Job job) {
    tenantOfJob.put(job.getId(), Optional.ofNullable(job.getTenantId()));
  }

  private static List<Job> query(CommandContext context, Set<String> jobIds) {
    JobQueryImpl query = new JobQueryImpl();
    query.jobIds(jobIds);
    return context.runWithoutAuthorization(
        () -> context.getJobManager().findJobsByQueryCriteria(query, null));
  }
}
