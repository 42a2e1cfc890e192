package org.orgo.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;

/**
 * Gives a command the row of a job definition as it was at most a second ago. The engine reads it
 * whenever it makes a job, such as the deadline of a task, to learn whether such jobs are
 * suspended: one of the 28 statements of a signal. Each command gets a copy of its own, so that
 * what it changes is written as ever. {@code orgo.engine.recent-definitions=false} switches it off.
 */
final class RecentJobDefinitions extends JobDefinitionManager {

  private final Cache<String, JobDefinitionEntity> rows;

  private RecentJobDefinitions(Cache<String, JobDefinitionEntity> rows) {
    this.rows = rows;
  }

  @Override
  public JobDefinitionEntity findById(String id) {
    DbEntityManager session = getDbEntityManager();
    if (session.getCachedEntity(JobDefinitionEntity.class, id) != null) {
      return super.findById(id);
    }
    JobDefinitionEntity recent = rows.getIfPresent(id);
    if (recent != null) {
      // passes the wall as if it had been read
      session.onEntityLoaded(copy(recent));
    }
    JobDefinitionEntity found = super.findById(id);
    if (recent == null && found != null) {
      rows.put(id, copy(found));
    }
    return found;
  }

  private static JobDefinitionEntity copy(JobDefinitionEntity row) {
    JobDefinitionEntity copy = new JobDefinitionEntity();
    copy.setId(row.getId());
    copy.setRevision(row.getRevision());
    copy.setProcessDefinitionId(row.getProcessDefinitionId());
    copy.setProcessDefinitionKey(row.getProcessDefinitionKey());
    copy.setActivityId(row.getActivityId());
    copy.setJobType(row.getJobType());
    copy.setJobConfiguration(row.getJobConfiguration());
    copy.setSuspensionState(row.getSuspensionState());
    copy.setJobPriority(row.getOverridingJobPriority());
    copy.setTenantId(row.getTenantId());
    copy.setDeploymentId(row.getDeploymentId());
    return copy;
  }

  /** One for each command, over the rows of this node. */
  static final class Sessions implements SessionFactory {

    private final Cache<String, JobDefinitionEntity> rows =
        Caffeine.newBuilder()
            .expireAfterWrite(RecentDefinitionCache.TTL)
            .maximumSize(RecentDefinitionCache.CAPACITY)
            .build();

    @Override
    public Class<?> getSessionType() {
      return JobDefinitionManager.class;
    }

    @Override
    public Session openSession() {
      return new RecentJobDefinitions(rows);
    }
  }
}
