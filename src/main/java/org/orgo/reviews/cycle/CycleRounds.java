package org.orgo.reviews.cycle;

import java.time.Duration;
import org.orgo.engine.deployment.DefinitionsDeployed;
import org.orgo.organizations.OrganizationFounded;
import org.orgo.organizations.Organizations;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.definitions.DefinitionLoader;
import org.orgo.platform.events.AfterCommit;
import org.orgo.platform.scheduling.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Reconciles the cycles soon after the start and once a day, and when something has happened that
 * changes them: an organization was founded, profiles or diagrams have changed. Two nodes may do so
 * at once.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CycleRounds extends Rounds implements DefinitionLoader {

  private static final Logger log = LoggerFactory.getLogger(CycleRounds.class);
  private static final Duration INTERVAL = Duration.ofDays(1);
  private static final Duration AFTER_START = Duration.ofSeconds(5);

  private final ReviewCycles cycles;
  private final CycleInstances instances;
  private final Organizations organizations;
  private final TaskScheduler scheduler;

  CycleRounds(
      ReviewCycles cycles,
      CycleInstances instances,
      Organizations organizations,
      TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "The review cycles were not reconciled");
    this.cycles = cycles;
    this.instances = instances;
    this.organizations = organizations;
    this.scheduler = scheduler;
  }

  /** The engine learns of the new organization when it is there. */
  @EventListener
  void on(OrganizationFounded founded) {
    AfterCommit.run(() -> soon(() -> adjust(founded)));
  }

  private void adjust(OrganizationFounded founded) {
    try {
      cycles.adjust(organizations.get(founded.organizationId()));
    } catch (RuntimeException failure) {
      log.warn("The reviews of a new organization begin with the next round", failure);
    }
  }

  @ApplicationModuleListener
  void on(DefinitionsDeployed deployed) {
    if (deployed.files().stream().anyMatch(file -> file.endsWith("review-cycle.bpmn"))) {
      cycles.adjust(organizations.get(deployed.organizationId()));
    }
  }

  /** Profiles and shared diagrams hold from now on. */
  @Override
  public Runnable check(DefinitionFiles files) {
    return () -> soon(this::guardedRound);
  }

  private void soon(Runnable work) {
    if (isRunning() && instances.areRunHere()) {
      scheduler.schedule(work, scheduler.getClock().instant());
    }
  }

  @Override
  protected void round() {
    if (instances.areRunHere()) {
      int adjusted = cycles.reconcile();
      if (adjusted > 0) {
        log.info("The review cycles of {} organizations were adjusted", adjusted);
      }
    }
  }

  @Override
  protected Duration firstAfter() {
    return AFTER_START;
  }
}
