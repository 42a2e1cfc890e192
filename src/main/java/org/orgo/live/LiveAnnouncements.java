package org.orgo.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.live.persistence.LiveMapper;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells all nodes what has changed, at most once per queue and round. Commits that NOTIFY wait for
 * each other in the whole database, so commands do not announce; this class does, in small
 * transactions.
 */
@Component
class LiveAnnouncements extends Rounds {

  private static final Logger log = LoggerFactory.getLogger(LiveAnnouncements.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final WorkChanges changes;
  private final LiveMapper mapper;
  private final TransactionTemplate transaction;

  LiveAnnouncements(
      WorkChanges changes,
      LiveMapper mapper,
      TransactionTemplate transaction,
      TaskScheduler scheduler) {
    super(scheduler, PAUSE, "Pages were not told of changes");
    this.changes = changes;
    this.mapper = mapper;
    this.transaction = transaction;
  }

  @Override
  protected void round() {
    for (Map.Entry<OrganizationId, Set<TaskId>> changed : changes.drain().entrySet()) {
      try {
        announce(changed.getKey(), changed.getValue());
      } catch (RuntimeException failure) {
        if (!DatabaseOutage.isBehind(failure)) {
          log.warn(
              "Pages of {} were not told of changes: {}", changed.getKey(), failure.toString());
        }
      }
    }
  }

  private void announce(OrganizationId organization, Set<TaskId> tasks) {
    CurrentTenant.run(
        organization,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  mapper.announce(organization, ids(tasks));
                  mapper.announceTasks(organization, ids(tasks));
                }));
  }

  private static List<String> ids(Set<TaskId> tasks) {
    return tasks.stream().map(TaskId::toString).toList();
  }
}
