package org.orgo.mail.outbound;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.orgo.mail.MailProperties;
import org.orgo.mail.NamedThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for due mail every few moments; nodes share the work by skipping each other's rows. */
public class MailSending implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MailSending.class);

  private final MailSender sender;
  private final MailProperties properties;
  private ScheduledExecutorService rounds;

  public MailSending(MailSender sender, MailProperties properties) {
    this.sender = sender;
    this.properties = properties;
  }

  @Override
  public synchronized void start() {
    rounds = Executors.newSingleThreadScheduledExecutor(new NamedThreads("mail-sending-"));
    long millis = properties.pollEvery().toMillis();
    rounds.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      sender.sendDue();
    } catch (RuntimeException failure) {
      log.warn("Due mail could not be sent: {}", failure.toString());
    }
  }

  @Override
  public synchronized void stop() {
    rounds.shutdown();
    rounds = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
