package org.orgo.platform.events;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does now what has to be done once more when others see, or no one sees, what was written. */
public final class AfterCompletion {

  private AfterCompletion() {}

  /** Now for this transaction, and again when it has ended, whichever way. */
  public static void alsoRun(Runnable work) {
    work.run();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              work.run();
            }
          });
    }
  }
}
