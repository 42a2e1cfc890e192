package org.orgo.insights.hydration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.orgo.insights.persistence.system.HydrationDirectoryMapper;
import org.orgo.insights.persistence.system.HydrationDirectoryMapper.LastClosed;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Hydrates continuously, and closes days. Nodes share the work: each looks for it, and an
 * organization that another node is at is left to that node.
 */
class HydrationRounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(HydrationRounds.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration DAYS_INTERVAL = Duration.ofMinutes(1);

  private final HydrationDirectoryMapper directory;
  private final OrganizationVisit visit;
  private final HydrationLag lag;
  private final TaskScheduler scheduler;
  private final Clock clock;
  private List<ScheduledFuture<?>> rounds = List.of();

  HydrationRounds(
      HydrationDirectoryMapper directory,
      OrganizationVisit visit,
      HydrationLag lag,
      TaskScheduler scheduler,
      Clock clock) {
    this.directory = directory;
    this.visit = visit;
    this.lag = lag;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    rounds =
        List.of(
            scheduler.scheduleWithFixedDelay(() -> round(this::hydrate), INTERVAL),
            scheduler.scheduleWithFixedDelay(() -> round(this::closeDays), DAYS_INTERVAL));
  }

  private void round(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      lag.forget();
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Insights could not be hydrated: {}", failure.toString());
      }
    }
  }

  void hydrate() {
    lag.measure().forEach(each -> forOne(each.organizationId(), visit::catchUp));
  }

  void closeDays() {
    lag.measureStrayRows();
    directory.unknown().forEach(each -> forOne(each, visit::enter));
    directory.lastClosed().stream()
        .filter(this::isDue)
        .forEach(each -> forOne(each.organizationId(), () -> visit.closeDays(clock.instant())));
  }

  private boolean isDue(LastClosed organization) {
    LocalDate closed = organization.closedUntil();
    ZoneId zone = ZoneId.of(organization.timeZone());
    return closed == null || closed.isBefore(DayClose.lastToClose(clock.instant(), zone));
  }

  /** One organization that cannot be hydrated keeps nobody else waiting. */
  private void forOne(OrganizationId organization, Runnable work) {
    try {
      CurrentTenant.run(organization, work);
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure;
      }
      log.error("Insights of the organization {} could not be hydrated", organization, failure);
    }
  }

  @Override
  public synchronized void stop() {
    rounds.forEach(round -> round.cancel(false));
    rounds = List.of();
  }

  @Override
  public synchronized boolean isRunning() {
    return !rounds.isEmpty();
  }
}
