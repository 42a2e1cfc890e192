package org.orgo.engine.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.core.io.ClassPathResource;

/**
 * Finds due jobs behind those of organizations that have no room for more, or that rest. The
 * database reads past all of these, so it is asked again only when ten times as long has gone by as
 * the answer took, or two seconds.
 */
final class OthersJobs {

  private static final ClassPathResource STATEMENTS =
      new ClassPathResource("org/orgo/engine/access/others-jobs.xml");
  private static final int PAUSE_FACTOR = 10;
  private static final long SHORT = Duration.ofMillis(2).toNanos();

  /** One slow answer of a busy database keeps nobody's deadline waiting for longer. */
  private static final long MAX_PAUSE = Duration.ofSeconds(2).toNanos();

  // Only the acquiring thread looks.
  private long nextLookAt = System.nanoTime();

  /** Empty as well while it is too early to look again. */
  @SuppressWarnings("unchecked")
  List<AcquirableJobEntity> find(
      CommandContext context, Set<String> full, Set<String> resting, int limit) {
    long begin = System.nanoTime();
    if (begin - nextLookAt < 0) {
      return List.of();
    }
    Map<String, Object> asked = new HashMap<>();
    asked.put("now", ClockUtil.getCurrentTime());
    asked.put("full", full);
    asked.put("resting", resting);
    asked.put("background", JobShares.BACKGROUND);
    asked.put("backgroundIsFull", full.contains(JobShares.BACKGROUND));
    List<AcquirableJobEntity> found =
        context.getDbEntityManager().selectList("selectDueJobsOfOthers", asked, new Page(0, limit));
    long took = System.nanoTime() - begin;
    nextLookAt = took < SHORT ? begin : begin + took + Math.min(PAUSE_FACTOR * took, MAX_PAUSE);
    return found;
  }

  static void teach(Configuration statements) {
    try (InputStream ours = STATEMENTS.getInputStream()) {
      new XMLMapperBuilder(ours, statements, STATEMENTS.getPath(), statements.getSqlFragments())
          .parse();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
