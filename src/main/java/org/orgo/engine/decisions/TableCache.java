package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.orgo.engine.decisions.DeployedTables.Definition;
import org.orgo.platform.caching.ReadThrough;

/**
 * Caches deployed tables on this node. The newest version of a key is looked up again after each
 * deployment and after some seconds, because another node may deploy too; a version itself never
 * changes.
 */
final class TableCache {
  private static final Duration CACHE_TTL = Duration.ofSeconds(10);
  private static final int TABLES = 2_000;

  private final Cache<TableKey, Optional<Definition>> newest;
  private final Cache<OwnTableKey, Optional<Definition>> versions;
  private final Cache<String, DecisionTable> tables =
      Caffeine.newBuilder().maximumSize(TABLES).build();

  TableCache(Ticker ticker) {
    this.newest = expiring(ticker);
    this.versions = expiring(ticker);
  }

  private static <K> Cache<K, Optional<Definition>> expiring(Ticker ticker) {
    return Caffeine.newBuilder()
        .maximumSize(TABLES)
        .expireAfterWrite(CACHE_TTL)
        .ticker(ticker)
        .build();
  }

  Optional<Definition> newest(
      DecisionKey key, Optional<String> tenant, Supplier<Optional<Definition>> lookUp) {
    return ReadThrough.get(newest, new TableKey(key, tenant), wanted -> lookUp.get());
  }

  Optional<Definition> version(
      DecisionKey key, String tenant, int version, Supplier<Optional<Definition>> lookUp) {
    return ReadThrough.get(versions, new OwnTableKey(key, tenant, version), wanted -> lookUp.get());
  }

  DecisionTable table(Definition definition, Function<Definition, DecisionTable> read) {
    return ReadThrough.get(tables, definition.id(), id -> read.apply(definition));
  }

  /**
   * @param tenant whose newest versions are looked up again, and nobody else's; empty after a
   *     shared deployment, which concerns everybody
   */
  void somethingWasDeployed(Optional<String> tenant) {
    if (tenant.isEmpty()) {
      newest.invalidateAll();
      versions.invalidateAll();
      return;
    }
    newest.asMap().keySet().removeIf(key -> key.tenant().equals(tenant));
    versions.asMap().keySet().removeIf(key -> key.tenant().equals(tenant.get()));
  }

  private record OwnTableKey(DecisionKey key, String tenant, int version) {}

  private record TableKey(DecisionKey key, Optional<String> tenant) {}
}
