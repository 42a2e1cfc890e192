package org.orgo.mail.inbound;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.orgo.mail.MailboxId;
import org.orgo.mail.NamedThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bounded number of threads; never two at one mailbox. */
final class MailboxReaders {

  private static final Logger log = LoggerFactory.getLogger(MailboxReaders.class);
  private static final int STOP_TIMEOUT_SECONDS = 10;

  private final ExecutorService threads;
  private final Set<MailboxId> underWay = ConcurrentHashMap.newKeySet();
  private final Set<MailboxId> askedMeanwhile = ConcurrentHashMap.newKeySet();

  MailboxReaders(int threads) {
    this.threads = Executors.newFixedThreadPool(threads, new NamedThreads("mailbox-"));
  }

  /** Does the work unless a thread is at this mailbox already. */
  void submit(MailboxId mailbox, Consumer<MailboxId> work) {
    if (underWay.add(mailbox)) {
      threads.execute(() -> run(mailbox, work));
    }
  }

  /** Does the work now, or once more as soon as the thread that is at this mailbox is through. */
  void submitForSure(MailboxId mailbox, Consumer<MailboxId> work) {
    askedMeanwhile.add(mailbox);
    submit(mailbox, work);
  }

  private void run(MailboxId mailbox, Consumer<MailboxId> work) {
    askedMeanwhile.remove(mailbox);
    try {
      work.accept(mailbox);
    } catch (RuntimeException failure) {
      log.warn("Mailbox {} was not read: {}", mailbox, failure.toString());
    } finally {
      underWay.remove(mailbox);
    }
    if (askedMeanwhile.contains(mailbox) && !threads.isShutdown()) {
      submit(mailbox, work);
    }
  }

  void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
