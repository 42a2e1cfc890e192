package org.orgo.reviews.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.access.EngineAccess;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.cycle.CycleInstances;
import org.orgo.reviews.cycle.DeployedCycle;
import org.orgo.reviews.cycle.WaitingCycle;
import org.orgo.reviews.persistence.CycleMapper;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts, moves and ends instances of the diagram. */
@Component
class ReviewCycleAdapter implements CycleInstances {

  private static final String ENDED =
      "the profile asks for no such review, or a newer version holds";

  private final EngineAccess engine;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final JobExecutor jobs;
  private final CycleMapper rows;

  ReviewCycleAdapter(
      EngineAccess engine,
      @Lazy RuntimeService runtime,
      @Lazy ManagementService management,
      JobExecutor jobs,
      CycleMapper rows) {
    this.engine = engine;
    this.runtime = runtime;
    this.management = management;
    this.jobs = jobs;
    this.rows = rows;
  }

  @Override
  public void lock() {
    rows.lock(CurrentTenant.require());
  }

  @Override
  public List<WaitingCycle> of(String slug) {
    return rows.waiting(
        ReviewCycle.KEY, ReviewCycle.EVENT_REVIEW_DUE, ReviewCycle.PERIOD_START, slug);
  }

  @Override
  public List<WaitingCycle> all() {
    return of(null);
  }

  @Override
  public List<DeployedCycle> deployed() {
    return rows.deployed(ReviewCycle.KEY);
  }

  @Override
  public void start(String slug, String definitionId, ReviewPeriod last, Instant due) {
    engine.run(
        () ->
            runtime.startProcessInstanceById(
                definitionId,
                WaitingCycle.keyOf(slug, last.cadence()),
                Variables.putValue(ReviewCycle.CADENCE, last.cadence().name())
                    .putValue(ReviewCycle.PERIOD_START, last.start().toString())
                    .putValue(ReviewCycle.REVIEW_DUE_AT, Date.from(due))));
  }

  @Override
  public void move(WaitingCycle cycle, Instant due) {
    engine.run(
        () -> {
          runtime.setVariable(cycle.instanceId(), ReviewCycle.REVIEW_DUE_AT, Date.from(due));
          management.setJobDuedate(cycle.timerId(), Date.from(due), false);
        });
  }

  @Override
  public void end(WaitingCycle cycle) {
    engine.run(() -> runtime.deleteProcessInstance(cycle.instanceId(), ENDED, false, true, true));
  }

  @Override
  public boolean areRunHere() {
    return jobs.isActive();
  }
}
