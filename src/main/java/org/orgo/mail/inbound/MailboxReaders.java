package org.orgo.mail.inbound;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.orgo.mail.MailboxId;
import org.orgo.platform.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Runs work on mailboxes with a bounded number of threads, at most one per mailbox. The threads are
 * separate from those of other work, because a mail server may keep them waiting.
 */
final class MailboxReaders {

  private static final Logger log = LoggerFactory.getLogger(MailboxReaders.class);
  private static final int STOP_TIMEOUT_SECONDS = 5;

  private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
  private final Set<MailboxId> underWay = ConcurrentHashMap.newKeySet();
  private final Set<MailboxId> askedMeanwhile = ConcurrentHashMap.newKeySet();

  MailboxReaders(int size) {
    threads.setThreadNamePrefix("mailbox-");
    threads.setCorePoolSize(size);
    threads.setDaemon(true);
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.setAwaitTerminationSeconds(STOP_TIMEOUT_SECONDS);
    threads.initialize();
  }

  /** Runs the work unless a thread is at this mailbox already. */
  void submit(MailboxId mailbox, Consumer<MailboxId> work) {
    if (!underWay.add(mailbox)) {
      return;
    }
    try {
      threads.execute(() -> run(mailbox, work));
    } catch (TaskRejectedException closed) {
      underWay.remove(mailbox); // another node reads on
    }
  }

  /** Runs the work now, or again as soon as the thread at this mailbox has finished. */
  void submitForSure(MailboxId mailbox, Consumer<MailboxId> work) {
    askedMeanwhile.add(mailbox);
    submit(mailbox, work);
  }

  private void run(MailboxId mailbox, Consumer<MailboxId> work) {
    askedMeanwhile.remove(mailbox);
    try {
      work.accept(mailbox);
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Mailbox {} was not read: {}", mailbox, failure.toString());
      }
    } finally {
      underWay.remove(mailbox);
    }
    if (askedMeanwhile.contains(mailbox)) {
      submit(mailbox, work);
    }
  }

  void close() {
    threads.shutdown();
  }
}
