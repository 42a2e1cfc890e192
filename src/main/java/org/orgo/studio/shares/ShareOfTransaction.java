package org.orgo.studio.shares;

import java.util.function.Supplier;
import org.orgo.studio.shares.RunningShares.RunningShare;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The share as one transaction saw it first, so that a signal that comes in as a share begins or
 * ends is not decided by one side and begun by the other.
 */
final class ShareOfTransaction implements TransactionSynchronization {

  private final RunningShare share;

  private ShareOfTransaction(RunningShare share) {
    this.share = share;
  }

  static RunningShare current(Supplier<RunningShare> now) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return now.get();
    }
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(ShareOfTransaction.class::isInstance)
        .map(each -> ((ShareOfTransaction) each).share)
        .findFirst()
        .orElseGet(() -> kept(now.get()));
  }

  private static RunningShare kept(RunningShare share) {
    TransactionSynchronizationManager.registerSynchronization(new ShareOfTransaction(share));
    return share;
  }
}
