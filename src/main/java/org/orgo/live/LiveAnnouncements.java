package org.orgo.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.orgo.live.persistence.LiveMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells all nodes what has changed, at most once per queue and round. Commits that NOTIFY wait for
 * each other in the whole database, so no command does; this does, in small transactions.
 */
@Component
class LiveAnnouncements implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveAnnouncements.class);
  private static final long ROUND_MILLIS = 200;

  private final WorkChanges changes;
  private final LiveMapper mapper;
  private final TransactionTemplate transaction;
  private ScheduledExecutorService rounds;

  LiveAnnouncements(WorkChanges changes, LiveMapper mapper, TransactionTemplate transaction) {
    this.changes = changes;
    this.mapper = mapper;
    this.transaction = transaction;
  }

  @Override
  public synchronized void start() {
    rounds = Executors.newSingleThreadScheduledExecutor(LiveAnnouncements::daemon);
    rounds.scheduleWithFixedDelay(this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void round() {
    for (Map.Entry<OrganizationId, Set<TaskId>> changed : changes.drain().entrySet()) {
      try {
        announce(changed.getKey(), changed.getValue());
      } catch (RuntimeException failure) {
        log.warn("Pages of {} were not told of changes: {}", changed.getKey(), failure.toString());
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

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "live-announcements");
    thread.setDaemon(true);
    return thread;
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
