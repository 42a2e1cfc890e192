package org.orgo.signals.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.orgo.mail.SignalId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The signals one transaction works on. Each is read once, and what its steps found out is written
 * before the commit, so that nothing committed is known here only.
 */
final class RunsOfTransaction implements TransactionSynchronization {

  private final Map<SignalId, IntakeRun> runs = new HashMap<>();
  private final Consumer<IntakeRun> write;

  private RunsOfTransaction(Consumer<IntakeRun> write) {
    this.write = write;
  }

  /**
   * @throws IllegalStateException when no transaction is open
   */
  static RunsOfTransaction current(Consumer<IntakeRun> write) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(RunsOfTransaction.class::isInstance)
        .map(RunsOfTransaction.class::cast)
        .findFirst()
        .orElseGet(() -> registered(new RunsOfTransaction(write)));
  }

  private static RunsOfTransaction registered(RunsOfTransaction runs) {
    TransactionSynchronizationManager.registerSynchronization(runs);
    return runs;
  }

  IntakeRun of(SignalId id, Function<SignalId, IntakeRun> read) {
    return runs.computeIfAbsent(id, read);
  }

  void add(IntakeRun run) {
    runs.put(run.signal().signalId(), run);
  }

  void forget(SignalId id) {
    runs.remove(id);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    runs.values().stream().filter(run -> !run.isStored()).forEach(write);
  }
}
