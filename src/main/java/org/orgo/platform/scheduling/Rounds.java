package org.orgo.platform.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BooleanSupplier;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Work that a node looks for again and again while it runs. A round that fails is logged, and the
 * next one comes all the same; that the database is away is logged elsewhere.
 */
public abstract class Rounds implements SmartLifecycle {

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final TaskScheduler scheduler;
  private final Duration interval;
  private final String failed;
  private ScheduledFuture<?> rounds;

  /**
   * @param interval between the end of a round and the next
   * @param failed what the log says of a round that failed, such as "Exports could not be written"
   */
  protected Rounds(TaskScheduler scheduler, Duration interval, String failed) {
    this.scheduler = scheduler;
    this.interval = interval;
    this.failed = failed;
  }

  protected abstract void round();

  /** How long after the start the first round is. */
  protected Duration firstAfter() {
    return Duration.ZERO;
  }

  protected Instant now() {
    return scheduler.getClock().instant();
  }

  /**
   * One organization's trouble keeps nobody else waiting.
   *
   * @return what the work says; false where it failed
   */
  protected final boolean alone(OrganizationId organization, BooleanSupplier work) {
    try {
      return CurrentTenant.as(organization, work::getAsBoolean);
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure;
      }
      log.error("{}, of the organization {}", failed, organization, failure);
      return false;
    }
  }

  /**
   * Works until nobody has more: one of each in turn, so that nobody's many keep others waiting.
   *
   * @param next does the next one of the current organization; false when there is none
   */
  protected final void inTurn(Collection<OrganizationId> due, BooleanSupplier next) {
    List<OrganizationId> open = new ArrayList<>(due);
    while (!open.isEmpty()) {
      open.removeIf(organization -> !alone(organization, next));
    }
  }

  /** A round whose failure is logged and goes no further. */
  protected void guardedRound() {
    try {
      round();
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn(failed, failure);
      }
    }
  }

  @Override
  public synchronized void start() {
    rounds =
        scheduler.scheduleWithFixedDelay(this::guardedRound, now().plus(firstAfter()), interval);
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
