package org.orgo.mail.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.platform.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Schedules the reading of the mailboxes that this node holds a lease on. Asks the database nothing
 * between two renewals of the leases.
 */
public class MailboxScheduler implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MailboxScheduler.class);
  private static final Duration MAX_PAUSE = Duration.ofMinutes(5);
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(250);
  private static final int DOUBLINGS = 8;

  /** Limits how often a server that announces without end has its mailbox read. */
  private static final Duration MIN_HINT_INTERVAL = Duration.ofMillis(250);

  private final LeasedMailboxes ours;
  private final MailboxPoller poller;
  private final MailProperties properties;
  private final TaskScheduler scheduler;
  private final Clock clock;
  private final Map<MailboxId, Long> readAt = new ConcurrentHashMap<>();
  private final Set<MailboxId> idling = ConcurrentHashMap.newKeySet();
  private List<ScheduledFuture<?>> rounds = List.of();
  private MailboxReaders readers;

  public MailboxScheduler(
      LeasedMailboxes ours,
      MailboxPoller poller,
      MailProperties properties,
      TaskScheduler scheduler,
      Clock clock) {
    this.ours = ours;
    this.poller = poller;
    this.properties = properties;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    readers = new MailboxReaders(properties.threads());
    rounds =
        List.of(
            scheduler.scheduleWithFixedDelay(this::renewLeases, MailboxLeases.RENEWED_EVERY),
            scheduler.scheduleWithFixedDelay(this::round, CHECK_INTERVAL));
  }

  private void renewLeases() {
    try {
      Set<MailboxId> held = ours.renew();
      readAt.keySet().retainAll(held);
      idling.retainAll(held);
      poller.connected().stream()
          .filter(mailbox -> !held.contains(mailbox))
          .forEach(mailbox -> readers.submit(mailbox, poller::disconnect));
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("The leases of the mailboxes were not renewed: {}", failure.toString());
      }
    }
  }

  private void round() {
    ours.all().stream()
        .filter(this::due)
        .filter(mailbox -> restedFor(mailbox.mailboxId(), pause(mailbox.mailboxId())))
        .forEach(mailbox -> readers.submit(mailbox.mailboxId(), this::read));
  }

  private void read(MailboxId id) {
    ours.find(id).ifPresent(this::read);
  }

  private void read(Mailbox mailbox) {
    MailboxId id = mailbox.mailboxId();
    poller.poll(mailbox, () -> ours.confirm(id));
    if (!poller.connected().contains(id)) {
      // The reading failed, and the row of the mailbox counts that.
      poller.find(mailbox).ifPresent(ours::update);
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

  /** Reads a mailbox whose server has announced something, such as new mail. */
  private void hinted(MailboxId mailbox) {
    if (restedFor(mailbox, MIN_HINT_INTERVAL)) {
      readers.submitForSure(mailbox, this::read);
    } else {
      scheduler.schedule(
          () -> readers.submitForSure(mailbox, this::read),
          scheduler.getClock().instant().plus(MIN_HINT_INTERVAL));
    }
  }

  /** Whether it is time to read; after failures the pause doubles, up to some minutes. */
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
    rounds.forEach(round -> round.cancel(false));
    readers.close();
    poller.close();
    try {
      ours.release();
    } catch (RuntimeException failure) {
      log.info("The leases of the mailboxes end by themselves: {}", failure.toString());
    }
    rounds = List.of();
  }

  @Override
  public synchronized boolean isRunning() {
    return !rounds.isEmpty();
  }
}
