package org.orgo.engine.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;

/**
 * Finds the tenants of acquired jobs, once per acquired batch, so that a job's transaction can name
 * its tenant with its first statement. Asks in SQL, because the engine cannot load a job as an
 * entity while it holds the same row as an acquirable one.
 */
final class TenantJobs {

  private static final Duration CACHE_TTL = Duration.ofMinutes(10);

  private static final String TENANTS =
      """
      select id_, tenant_id_
      from act_ru_job
      where id_ = any(?)
      """;

  private final Cache<String, Optional<String>> tenantOfJob =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).build();

  void remember(CommandContext context, AcquiredJobs acquired) {
    Set<String> jobIds = new HashSet<>();
    acquired.getJobIdBatches().forEach(jobIds::addAll);
    if (!jobIds.isEmpty()) {
      tenantOfJob.putAll(read(context, jobIds));
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
    return engine
        .inContext(context -> read(context, Set.of(jobId)))
        .getOrDefault(jobId, Optional.empty());
  }

  private static Map<String, Optional<String>> read(CommandContext context, Set<String> jobIds) {
    Connection connection = context.getDbSqlSession().getSqlSession().getConnection();
    Map<String, Optional<String>> tenants = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(TENANTS)) {
      statement.setArray(1, connection.createArrayOf("text", jobIds.toArray(String[]::new)));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          tenants.put(row.getString(1), Optional.ofNullable(row.getString(2)));
        }
      }
      return tenants;
    } catch (SQLException failure) {
      throw new IllegalStateException("The tenants of acquired jobs cannot be read", failure);
    }
  }
}
