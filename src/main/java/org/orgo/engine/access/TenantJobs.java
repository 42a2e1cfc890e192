package org.orgo.engine.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Finds out where acquired jobs come from, once per acquired batch, so that a job's transaction can
 * name its tenant with its first statement. Asks in SQL, because the engine cannot load a job as an
 * entity while it holds the same row as an acquirable one.
 */
final class TenantJobs {

  private static final Duration CACHE_TTL = Duration.ofMinutes(10);

  private static final String ORIGINS =
      """
      select id_, tenant_id_, handler_type_, priority_, orgo_trace_parent
      from act_ru_job
      where id_ = any(?)
      """;

  private final Cache<String, JobOrigin> originOfJob =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).build();

  void remember(CommandContext context, Collection<String> jobIds) {
    if (!jobIds.isEmpty()) {
      originOfJob.putAll(read(context, jobIds));
    }
  }

  /** Whose share a remembered job runs in. */
  String ownerOf(String jobId) {
    JobOrigin known = originOfJob.getIfPresent(jobId);
    return known == null ? JobShares.NOBODY : known.owner();
  }

  /** Empty when the job is gone. */
  Optional<JobOrigin> originOf(CommandContextSource engine, String jobId) {
    JobOrigin known = originOfJob.getIfPresent(jobId);
    if (known != null) {
      originOfJob.invalidate(jobId);
      return Optional.of(known);
    }
    return Optional.ofNullable(
        engine.inContext(context -> read(context, Set.of(jobId))).get(jobId));
  }

  private static Map<String, JobOrigin> read(CommandContext context, Collection<String> jobIds) {
    Connection connection = context.getDbSqlSession().getSqlSession().getConnection();
    Map<String, JobOrigin> origins = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(ORIGINS)) {
      statement.setArray(1, connection.createArrayOf("text", jobIds.toArray(String[]::new)));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          origins.put(
              row.getString(1),
              new JobOrigin(
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4) < BackgroundPriority.LOWEST_OF_OTHERS,
                  row.getString(5)));
        }
      }
      return origins;
    } catch (SQLException failure) {
      throw new IllegalStateException("The tenants of acquired jobs cannot be read", failure);
    }
  }
}
