package org.orgo.engine.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.retention.persistence.HistoryRowMapper;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's history of the current organization, as retention sees it: what goes together with
 * its item, what goes by itself when its time is over, and what a legal hold keeps. Instances are
 * named by their business keys, which are the ids of the items they drive.
 */
@Component
public class ProcessHistory {

  private static final String ENDED = "retention: the item is deleted";

  private final EngineAccess engine;
  private final RuntimeService runtime;
  private final JobExecutor jobs;
  private final HistoryRowMapper rows;
  private final OrganizationProfiles profiles;

  ProcessHistory(
      EngineAccess engine,
      @Lazy RuntimeService runtime,
      JobExecutor jobs,
      HistoryRowMapper rows,
      OrganizationProfiles profiles) {
    this.engine = engine;
    this.runtime = runtime;
    this.jobs = jobs;
    this.rows = rows;
    this.profiles = profiles;
  }

  /**
   * Ends what still runs for these items, such as the instance of a resolved case that waits for
   * being archived, and deletes their history.
   *
   * @return how many instances are gone
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int delete(Collection<UUID> itemIds) {
    List<String> keys = itemIds.stream().map(UUID::toString).toList();
    if (keys.isEmpty()) {
      return 0;
    }
    List<String> running = rows.running(CurrentTenant.require(), keys);
    engine.run(
        () ->
            running.forEach(
                instance -> runtime.deleteProcessInstance(instance, ENDED, true, true, true)));
    return rows.delete(CurrentTenant.require(), rows.endedOf(CurrentTenant.require(), keys));
  }

  /**
   * Deletes ended instances whose removal time has come and that drove nothing there still is, such
   * as those of past reviews. What drove an item goes with it.
   *
   * @return how many instances are gone
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int deleteExpired(Instant now, int limit) {
    return rows.delete(
        CurrentTenant.require(), rows.expired(CurrentTenant.require(), Date.from(now), limit));
  }

  /** Takes the removal time from what a hold keeps, so that the engine's own cleanup leaves it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepHeld() {
    rows.keepHeld(CurrentTenant.require());
  }

  /** Gives what no hold keeps any more the removal time that it would have had. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void letGo() {
    rows.letGo(CurrentTenant.require(), profiles.current().records().retentionDays());
  }

  /** Whether this node runs jobs at all. */
  public boolean jobsRunHere() {
    return jobs.isActive();
  }
}
