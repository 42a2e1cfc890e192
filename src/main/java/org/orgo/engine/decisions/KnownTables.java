package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.orgo.engine.decisions.DeployedTables.Definition;

/**
 * What this node remembers of deployed tables. Which version is the newest is forgotten at each
 * deployment, and after some seconds, because another node may deploy too; a version itself never
 * changes.
 */
final class KnownTables {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int TABLES = 2_000;

  private final Cache<Wanted, Optional<Definition>> newest;
  private final Cache<String, DecisionTable> tables =
      Caffeine.newBuilder().maximumSize(TABLES).build();

  KnownTables(Ticker ticker) {
    this.newest =
        Caffeine.newBuilder().maximumSize(TABLES).expireAfterWrite(KEPT).ticker(ticker).build();
  }

  Optional<Definition> newest(
      DecisionKey key, Optional<String> tenant, Supplier<Optional<Definition>> lookUp) {
    return newest.get(new Wanted(key, tenant), wanted -> lookUp.get());
  }

  DecisionTable table(Definition definition, Function<Definition, DecisionTable> read) {
    return tables.get(definition.id(), id -> read.apply(definition));
  }

  void somethingWasDeployed() {
    newest.invalidateAll();
  }

  private record Wanted(DecisionKey key, Optional<String> tenant) {}
}
