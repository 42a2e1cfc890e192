package org.orgo.reviews.watch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import org.orgo.insights.WorkHydrated;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.ReviewRhythm;
import org.orgo.platform.events.AfterCommit;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.cycle.CycleInstances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks at organizations with the rhythm {@code real_time} when their facts have changed. What a
 * node was told and could not look at when it died is looked at when it starts, by the next change,
 * or on Monday.
 */
@Component
class RealTimeReviews implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RealTimeReviews.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final PatternWatch watch;
  private final Organizations organizations;
  private final OrganizationProfiles profiles;
  private final CycleInstances jobs;
  private final TaskScheduler scheduler;
  private final Set<OrganizationId> changed = ConcurrentHashMap.newKeySet();
  private ScheduledFuture<?> rounds;

  RealTimeReviews(
      PatternWatch watch,
      Organizations organizations,
      OrganizationProfiles profiles,
      CycleInstances jobs,
      TaskScheduler scheduler) {
    this.watch = watch;
    this.organizations = organizations;
    this.profiles = profiles;
    this.jobs = jobs;
    this.scheduler = scheduler;
  }

  /** Only notes it, in the transaction of the hydration; the round looks after the commit. */
  @EventListener
  void on(WorkHydrated hydrated) {
    if (isWatched(organizations.get(hydrated.organizationId()))) {
      AfterCommit.run(() -> changed.add(hydrated.organizationId()));
    }
  }

  private boolean isWatched(Organization organization) {
    return profiles.of(organization).reviews().rhythm() == ReviewRhythm.REAL_TIME;
  }

  /** One that was looked at a moment ago stays for a later round. */
  void round() {
    for (OrganizationId id : changed) {
      try {
        changed.remove(id); // first: what changes from now on is looked at again
        Organization organization = organizations.get(id);
        if (!CurrentTenant.as(id, () -> watch.look(organization))) {
          changed.add(id);
        }
      } catch (RuntimeException failure) {
        if (DatabaseOutage.isBehind(failure)) {
          changed.add(id);
        } else {
          log.warn("Organization {} is looked at again when it changes", id, failure);
        }
      }
    }
  }

  private void roundIfJobsRunHere() {
    if (jobs.areRunHere()) {
      round();
    }
  }

  private void begin() {
    organizations.active().stream()
        .filter(this::isWatched)
        .map(Organization::organizationId)
        .forEach(changed::add);
  }

  @Override
  public synchronized void start() {
    scheduler.schedule(this::begin, scheduler.getClock().instant().plus(INTERVAL));
    rounds = scheduler.scheduleWithFixedDelay(this::roundIfJobsRunHere, INTERVAL);
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
