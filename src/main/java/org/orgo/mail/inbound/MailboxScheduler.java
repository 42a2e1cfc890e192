package org.orgo.mail.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.NamedThreads;
import org.orgo.mail.persistence.system.MailboxDirectoryMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has the mailboxes read that this node holds a lease on. Between two renewals of the leases it
 * asks the database nothing.
 */
public class MailboxScheduler implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MailboxScheduler.class);
  private static final Duration MAX_PAUSE = Duration.ofMinutes(5);
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(250);
  private static final int DOUBLINGS = 8;

  /** A server that speaks without end has its mailbox read this often and no more. */
  private static final Duration MIN_HINT_INTERVAL = Duration.ofMillis(250);

  private final MailboxDirectoryMapper directory;
  private final MailboxPoller poller;
  private final MailboxLeases leases;
  private final MailProperties properties;
  private final Clock clock;
  private final Map<MailboxId, Mailbox> ours = new ConcurrentHashMap<>();
  private final Map<MailboxId, Long> readAt = new ConcurrentHashMap<>();
  private final Set<MailboxId> idling = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService rounds;
  private MailboxReaders readers;

  public MailboxScheduler(
      MailboxDirectoryMapper directory,
      MailboxPoller poller,
      MailboxLeases leases,
      MailProperties properties,
      Clock clock) {
    this.directory = directory;
    this.poller = poller;
    this.leases = leases;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    readers = new MailboxReaders(properties.threads());
    rounds = Executors.newSingleThreadScheduledExecutor(new NamedThreads("mail-rounds-"));
    every(MailboxLeases.RENEWED_EVERY, this::renewLeases);
    every(CHECK_INTERVAL, this::round);
  }

  private void every(Duration pause, Runnable step) {
    rounds.scheduleWithFixedDelay(step, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is to be read may have changed, and so may who reads it. */
  private void renewLeases() {
    try {
      Map<MailboxId, Mailbox> enabled =
          directory.enabled().stream()
              .collect(Collectors.toMap(Mailbox::mailboxId, Function.identity()));
      Set<MailboxId> held = leases.hold(enabled.keySet());
      Set<MailboxId> removed = new HashSet<>(ours.keySet());
      removed.removeAll(enabled.keySet());
      leases.release(removed);
      ours.keySet().retainAll(held);
      readAt.keySet().retainAll(held);
      idling.retainAll(held);
      held.forEach(mailbox -> ours.put(mailbox, enabled.get(mailbox)));
      poller.connected().stream()
          .filter(mailbox -> !held.contains(mailbox))
          .forEach(mailbox -> readers.submit(mailbox, poller::disconnect));
    } catch (RuntimeException failure) {
      log.warn("The leases of the mailboxes were not renewed: {}", failure.toString());
    }
  }

  private void round() {
    if (leases.current()) {
      ours.values().stream()
          .filter(this::due)
          .filter(mailbox -> restedFor(mailbox.mailboxId(), pause(mailbox.mailboxId())))
          .forEach(mailbox -> readers.submit(mailbox.mailboxId(), this::read));
    }
  }

  private void read(MailboxId id) {
    Mailbox mailbox = ours.get(id);
    if (mailbox == null || !leases.current()) {
      return;
    }
    poller.poll(mailbox, () -> leases.confirm(id));
    if (!poller.connected().contains(id)) {
      // It failed, and its row says how often.
      poller.find(mailbox).ifPresent(now -> ours.replace(id, now));
    }
    readAt.put(id, System.nanoTime());
    if (poller.rest(id, () -> hinted(id))) {
      idling.add(id);
    } else {
      idling.remove(id);
    }
  }

  private Duration pause(MailboxId mailbox) {
    return idling.contains(mailbox) ? properties.pollWhileIdling() : properties.pollEvery();
  }

  private boolean restedFor(MailboxId mailbox, Duration pause) {
    Long last = readAt.get(mailbox);
    return last == null || System.nanoTime() - last >= pause.toNanos();
  }

  /** The server has said something: maybe that there is new mail. */
  private void hinted(MailboxId mailbox) {
    if (restedFor(mailbox, MIN_HINT_INTERVAL)) {
      readers.submitForSure(mailbox, this::read);
    } else {
      rounds.schedule(
          () -> readers.submitForSure(mailbox, this::read),
          MIN_HINT_INTERVAL.toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  /** After failures the pause doubles, up to some minutes. */
  boolean due(Mailbox mailbox) {
    if (mailbox.failures() == 0 || mailbox.lastPolledAt() == null) {
      return true;
    }
    Duration pause =
        properties.pollEvery().multipliedBy(1L << Math.min(mailbox.failures(), DOUBLINGS));
    Instant next = mailbox.lastPolledAt().plus(pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE);
    return !next.isAfter(clock.instant());
  }

  @Override
  public synchronized void stop() {
    rounds.shutdownNow();
    readers.close();
    poller.close();
    release();
    rounds = null;
  }

  /** Another node need not wait for the leases to end. */
  private void release() {
    try {
      leases.release(List.copyOf(ours.keySet()));
    } catch (RuntimeException failure) {
      log.info("The leases of the mailboxes end by themselves: {}", failure.toString());
    }
    ours.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
