package org.orgo.mail.inbound.imap;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Mailbox;

/**
 * What a receiver does between two readings: IDLE where the server knows it, else a pause; a longer
 * one after failures. Polling is the rule and IDLE a hint: the next reading comes at the latest
 * after the time set for polling.
 */
public final class MailboxRest {

  private static final Duration MAX_PAUSE = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 8;
  private static final Duration MOMENT = Duration.ofMillis(250);
  private static final Duration IDLE_RETRY_DELAY = Duration.ofMinutes(1);

  /** Limits how often a mailbox is read whose server announces without end. */
  private static final Duration MIN_INTERVAL = Duration.ofMillis(500);

  private final MailProperties properties;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile ImapIdle idle;
  private long readAt;
  private Long lostInIdleAt;
  private volatile Long failedAt;

  public MailboxRest(MailProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** Whether the mailbox should not be read now. */
  public boolean lasts(Mailbox mailbox) {
    return isStopped()
        || (failedAt != null && !isOver(failedAt, properties.pollEvery()))
        || after(mailbox).isAfter(clock.instant());
  }

  /** When to read after failures: the pause doubles each time, up to some minutes. */
  private Instant after(Mailbox mailbox) {
    if (mailbox.failures() == 0 || mailbox.lastPolledAt() == null) {
      return Instant.MIN;
    }
    Duration pause =
        properties.pollEvery().multipliedBy(1L << Math.min(mailbox.failures(), DOUBLINGS));
    return mailbox.lastPolledAt().plus(pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE);
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  void aMoment() {
    sleep(MOMENT);
  }

  void afterFailure() {
    failedAt = System.nanoTime();
  }

  /** The folder is open, over a new connection. */
  void opened(IMAPFolder folder) throws MessagingException {
    idle = new ImapIdle(folder);
    if (isStopped()) {
      idle.stop();
    }
  }

  /** A reading begins; what was announced until now will be read. */
  void reading(ImapCommands imap) throws MessagingException {
    imap.noop();
    idle.reading();
    readAt = System.nanoTime();
  }

  /**
   * Waits until the server announces something, or until it is time for the next reading.
   *
   * @throws IdleConnectionLost when the server ended the connection meanwhile
   */
  void untilNews() {
    if (idleRests() || !idled()) {
      sleep(properties.pollEvery());
    }
    Duration sinceReading = Duration.ofNanos(System.nanoTime() - readAt);
    sleep(MIN_INTERVAL.minus(sinceReading));
  }

  private boolean idled() {
    try {
      return idle.await(properties.pollWhileIdling());
    } catch (MessagingException lost) {
      lostInIdleAt = System.nanoTime();
      throw new IdleConnectionLost(lost);
    }
  }

  private boolean idleRests() {
    return lostInIdleAt != null && !isOver(lostInIdleAt, IDLE_RETRY_DELAY);
  }

  private static boolean isOver(long since, Duration time) {
    return System.nanoTime() - since >= time.toNanos();
  }

  /** Ends the waiting, now and from now on. */
  void stop() {
    stopped.countDown();
    ImapIdle waiting = idle;
    if (waiting != null) {
      waiting.stop();
    }
  }

  private void sleep(Duration time) {
    if (time.isNegative()) {
      return;
    }
    try {
      stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      stop();
      Thread.currentThread().interrupt();
    }
  }
}
