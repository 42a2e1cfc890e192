package org.orgo.mail.outbound;

import java.util.concurrent.ScheduledFuture;
import org.orgo.mail.MailProperties;
import org.orgo.platform.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/** Looks for due mail at short intervals; nodes share the work by skipping each other's rows. */
public class MailSending implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MailSending.class);

  private final MailSender sender;
  private final MailProperties properties;
  private final TaskScheduler scheduler;
  private ScheduledFuture<?> rounds;

  public MailSending(MailSender sender, MailProperties properties, TaskScheduler scheduler) {
    this.sender = sender;
    this.properties = properties;
    this.scheduler = scheduler;
  }

  @Override
  public synchronized void start() {
    rounds = scheduler.scheduleWithFixedDelay(this::round, properties.pollEvery());
  }

  private void round() {
    try {
      sender.sendDue();
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Due mail could not be sent: {}", failure.toString());
      }
    }
  }

  @Override
  public synchronized void stop() {
    rounds.cancel(false);
    rounds = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
