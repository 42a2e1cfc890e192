package org.orgo.engine.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;

/**
 * Locks the jobs that are due first, of each organization no more than it has room for, and looks
 * past an organization whose room is full for the jobs of the others.
 */
final class FairAcquisition extends AcquireJobsCmd {

  /** Enough for several organizations to be looked past at once; the next look goes on. */
  private static final int MAX_LOOKS = 5;

  private final TenantJobs tenantJobs;
  private final JobShares shares;
  private final OthersJobs others;
  private final Set<String> resting;
  private final Map<String, List<String>> exclusive = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * @param resting tenants whose jobs wait until they work again
   */
  FairAcquisition(
      JobExecutor executor,
      int jobs,
      TenantJobs tenantJobs,
      JobShares shares,
      OthersJobs others,
      Set<String> resting) {
    super(executor, jobs);
    this.resting = resting;
    this.tenantJobs = tenantJobs;
    this.shares = shares;
    this.others = others;
  }

  @Override
  public AcquiredJobs execute(CommandContext context) {
    acquiredJobs = new AcquiredJobs(numJobsToAcquire);
    Set<String> full = new HashSet<>(shares.full());
    Set<String> seen = new HashSet<>();
    int left = numJobsToAcquire;
    for (int look = 0; look < MAX_LOOKS && left > 0; look++) {
      int limit = left + seen.size();
      List<AcquirableJobEntity> due = due(context, full, limit);
      left -= lock(context, due, seen, full);
      if (due.size() < limit) {
        break; // there are no more
      }
    }
    exclusive.values().forEach(acquiredJobs::addJobIdBatch);
    context.getDbEntityManager().registerOptimisticLockingListener(this);
    return acquiredJobs;
  }

  private List<AcquirableJobEntity> due(CommandContext context, Set<String> full, int limit) {
    return full.isEmpty() && resting.isEmpty()
        ? context.getJobManager().findNextJobsToExecute(new Page(0, limit))
        : others.find(context, full, resting, limit);
  }

  /** Adds whoever has no room left to those who are full. */
  private int lock(
      CommandContext context, List<AcquirableJobEntity> due, Set<String> seen, Set<String> full) {
    List<AcquirableJobEntity> fresh = new ArrayList<>(due);
    fresh.removeIf(job -> !seen.add(job.getId()));
    tenantJobs.remember(context, fresh.stream().map(AcquirableJobEntity::getId).toList());
    int locked = 0;
    for (AcquirableJobEntity job : fresh) {
      String owner = tenantJobs.ownerOf(job.getId());
      if (taken.getOrDefault(owner, 0) < shares.room(owner)) {
        taken.merge(owner, 1, Integer::sum);
        lockJob(job);
        add(job);
        locked++;
      } else {
        full.add(owner);
      }
    }
    return locked;
  }

  private void add(AcquirableJobEntity job) {
    if (job.isExclusive() && job.getProcessInstanceId() != null) {
      exclusive
          .computeIfAbsent(job.getProcessInstanceId(), key -> new ArrayList<>())
          .add(job.getId());
    } else {
      acquiredJobs.addJobIdBatch(job.getId());
    }
  }
}
