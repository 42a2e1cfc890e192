package org.orgo.engine.decisions.suspension;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DeployedTables;
import org.orgo.engine.deployment.check.tables.TableContract;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.database.CannotStart;
import org.springframework.context.SmartLifecycle;

/**
 * The tables that are not asked because they break the rules for tables. An organization's own one
 * suspends the decisions of that organization until it is mended; a shared one stops the start.
 */
public final class SuspendedTables implements SmartLifecycle {

  private final DeployedTables deployed;
  private final TableInspection inspection;
  private final TableContracts contracts;
  private final Supplier<Optional<String>> tenant;
  private volatile boolean running;

  SuspendedTables(
      DeployedTables deployed,
      TableInspection inspection,
      TableContracts contracts,
      Supplier<Optional<String>> tenant) {
    this.deployed = deployed;
    this.inspection = inspection;
    this.contracts = contracts;
    this.tenant = tenant;
  }

  /** A suspended table and everything that is wrong with it. */
  public record SuspendedTable(DecisionKey key, int version, List<Finding> findings) {}

  /** Those of the current organization. */
  public List<SuspendedTable> list() {
    return tenant.get().stream()
        .flatMap(whose -> deployed.ownOf(whose).stream())
        .map(table -> new SuspendedTable(table.key(), table.version(), inspection.findings(table)))
        .filter(table -> !table.findings().isEmpty())
        .toList();
  }

  /**
   * @throws CannotStart with the first mistake in a shared table
   */
  void requireSharedTables() {
    contracts.of(Optional.empty()).stream()
        .map(TableContract::decision)
        .map(DecisionKey::new)
        .flatMap(key -> deployed.latest(key, Optional.empty()).stream())
        .flatMap(table -> inspection.findings(table).stream())
        .findFirst()
        .ifPresent(
            finding -> {
              throw new CannotStart(finding.sentence());
            });
  }

  /** After everything is deployed, before the first request or job. */
  @Override
  public void start() {
    requireSharedTables();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
