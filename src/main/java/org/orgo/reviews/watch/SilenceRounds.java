package org.orgo.reviews.watch;

import java.time.Duration;
import java.time.Instant;
import org.orgo.organizations.Organizations;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.cycle.CycleInstances;
import org.orgo.reviews.persistence.system.SilenceDirectoryMapper;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks at each organization's queues once an hour. Each minute takes a part of those that are due,
 * so that ten thousand are spread over half an hour, and over the nodes.
 */
@Component
class SilenceRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final int MAX_LOOKS = 350;

  private final SilenceDirectoryMapper directory;
  private final SilenceWatch watch;
  private final Organizations organizations;
  private final CycleInstances jobs;

  SilenceRounds(
      SilenceDirectoryMapper directory,
      SilenceWatch watch,
      Organizations organizations,
      CycleInstances jobs,
      TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "Nobody looked for silent queues");
    this.directory = directory;
    this.watch = watch;
    this.organizations = organizations;
    this.jobs = jobs;
  }

  @Override
  protected void round() {
    if (jobs.areRunHere()) {
      Instant notSince = now().minus(SilenceWatch.INTERVAL);
      directory.due(notSince, MAX_LOOKS).forEach(this::lookAt);
    }
  }

  /** One that fails is looked at again in an hour. */
  void lookAt(OrganizationId id) {
    if (isRunning()) {
      alone(id, () -> looked(id));
    }
  }

  private boolean looked(OrganizationId id) {
    watch.look(organizations.get(id));
    return true;
  }

  @Override
  protected Duration firstAfter() {
    return INTERVAL;
  }
}
