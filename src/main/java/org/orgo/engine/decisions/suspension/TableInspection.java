package org.orgo.engine.decisions.suspension;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.decisions.DeployedTables.Definition;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.KnownDefinitions;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.tenancy.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks deployed tables once more before they are asked: one may come from before the rules for
 * tables, or from a restore.
 */
final class TableInspection {

  private static final Logger log = LoggerFactory.getLogger(TableInspection.class);

  /** What is wrong may be mended outside the table, such as by a new role. */
  private static final Duration CACHE_TTL = Duration.ofSeconds(30);

  private final RepositoryService repository;
  private final EngineAccess engine;
  private final DeploymentCheck check;
  private final Cache<String, List<Finding>> known;

  TableInspection(
      RepositoryService repository, EngineAccess engine, DeploymentCheck check, Clock clock) {
    this.repository = repository;
    this.engine = engine;
    this.check = check;
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(CACHE_TTL)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .maximumSize(1_000)
            .build();
  }

  List<Finding> findings(Definition table) {
    return ReadThrough.get(known, table.id(), id -> inspect(table));
  }

  private List<Finding> inspect(Definition table) {
    byte[] content = inside(() -> read(table.id()));
    List<Finding> findings =
        check.check(Map.of(table.key() + ".dmn", content), new OwnedBy(table.tenant()));
    if (!findings.isEmpty()) {
      log.warn(
          "Table {} of {} is suspended: {} mistakes", table.key(), table.tenant(), findings.size());
    }
    return findings;
  }

  private byte[] read(String definition) {
    try (InputStream model = repository.getDecisionModel(definition)) {
      return model.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private <T> T inside(Supplier<T> call) {
    return CurrentTenant.find().isPresent() ? engine.call(call) : engine.asHousekeeping(call);
  }

  /** A table calls nothing. */
  private record OwnedBy(Optional<String> tenant) implements KnownDefinitions {
    @Override
    public boolean hasProcess(String key) {
      return false;
    }

    @Override
    public boolean hasDecision(String key) {
      return false;
    }
  }
}
