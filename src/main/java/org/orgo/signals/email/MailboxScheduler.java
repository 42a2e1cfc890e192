package org.orgo.signals.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.orgo.signals.email.persistence.system.MailboxDirectoryMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.integration.support.locks.RenewableLockRegistry;

/** Sends a bounded number of threads round the mailboxes, one node to a mailbox at a time. */
class MailboxScheduler implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MailboxScheduler.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 8;

  private final MailboxDirectoryMapper directory;
  private final MailboxPoller poller;
  private final RenewableLockRegistry locks;
  private final MailProperties properties;
  private final Clock clock;
  private final Set<MailboxId> underWay = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService rounds;
  private ExecutorService readers;

  MailboxScheduler(
      MailboxDirectoryMapper directory,
      MailboxPoller poller,
      RenewableLockRegistry locks,
      MailProperties properties,
      Clock clock) {
    this.directory = directory;
    this.poller = poller;
    this.locks = locks;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    readers = Executors.newFixedThreadPool(properties.threads(), new NamedThreads("mailbox-"));
    rounds = Executors.newSingleThreadScheduledExecutor(new NamedThreads("mail-rounds-"));
    long millis = properties.pollEvery().toMillis();
    rounds.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      directory.enabled().stream().filter(this::due).forEach(this::submit);
    } catch (RuntimeException failure) {
      LOG.warn("The mailboxes could not be listed: {}", failure.toString());
    }
  }

  private void submit(Mailbox mailbox) {
    if (underWay.add(mailbox.mailboxId())) {
      readers.execute(
          () -> {
            try {
              pollLocked(mailbox);
            } catch (RuntimeException failure) {
              LOG.warn("Mailbox {} was not read: {}", mailbox.mailboxId(), failure.toString());
            } finally {
              underWay.remove(mailbox.mailboxId());
            }
          });
    }
  }

  /** Reads the mailbox unless another node is at it. */
  int pollLocked(Mailbox mailbox) {
    String key = "mailbox " + mailbox.mailboxId();
    Lock lock = locks.obtain(key);
    if (!lock.tryLock()) {
      return 0;
    }
    try {
      return poller.poll(mailbox, () -> locks.renewLock(key));
    } finally {
      lock.unlock();
    }
  }

  /** After failures the pause doubles, up to some minutes. */
  boolean due(Mailbox mailbox) {
    if (mailbox.failures() == 0 || mailbox.lastPolledAt() == null) {
      return true;
    }
    Duration pause =
        properties.pollEvery().multipliedBy(1L << Math.min(mailbox.failures(), DOUBLINGS));
    Instant next =
        mailbox.lastPolledAt().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    return !next.isAfter(clock.instant());
  }

  @Override
  public synchronized void stop() {
    rounds.shutdownNow();
    readers.shutdown();
    try {
      if (!readers.awaitTermination(10, TimeUnit.SECONDS)) {
        readers.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      readers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    poller.close();
    rounds = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
