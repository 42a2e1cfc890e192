package org.orgo.engine.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.engine.decisions.DeployedTables.Definition;

/** Finds the version of a deployed table that answers the current organization. */
final class TablesInUse {

  private final DeployedTables deployed;
  private final TableCache known;
  private final TableReader reader;
  private final Supplier<Optional<String>> tenant;

  TablesInUse(
      DeployedTables deployed,
      TableCache known,
      TableReader reader,
      Supplier<Optional<String>> tenant) {
    this.deployed = deployed;
    this.known = known;
    this.reader = reader;
    this.tenant = tenant;
  }

  /**
   * @param chosen own versions that answer instead of the newest, by file
   * @throws NoSuchDecision when the table is deployed neither for the organization nor for all
   */
  DecisionTable table(DecisionKey key, Map<String, Integer> chosen) {
    Optional<String> asking = tenant.get();
    Integer version = chosen.get(key.value() + ".dmn");
    // one that was deleted meanwhile is no reason to answer nothing
    return (version == null ? Optional.<Definition>empty() : own(key, asking, version))
        .or(() -> known.newest(key, asking, () -> deployed.latest(key, asking)))
        .map(this::read)
        .orElseThrow(() -> new NoSuchDecision(key));
  }

  private Optional<Definition> own(DecisionKey key, Optional<String> asking, int version) {
    return asking.flatMap(
        whose -> known.version(key, whose, version, () -> deployed.version(key, whose, version)));
  }

  List<DecisionTable> ofEach(DecisionKey key) {
    return deployed.latestOfEach(key).stream().map(this::read).toList();
  }

  List<DecisionTable> own() {
    return tenant.get().stream()
        .flatMap(asking -> deployed.ownOf(asking).stream())
        .map(this::read)
        .toList();
  }

  private DecisionTable read(Definition definition) {
    return known.table(definition, missing -> reader.parse(missing, deployed.model(missing)));
  }
}
