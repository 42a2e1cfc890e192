package org.orgo.imports.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.orgo.imports.ImportFiles;
import org.orgo.imports.persistence.system.ImportDirectoryMapper;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for imports that are under way and works those off whose archive lies on this node; undoing
 * needs none. An organization's import is worked on by one thread, and others do not wait for it.
 */
@Component
@ConditionalOnProperty(name = "orgo.imports.work", matchIfMissing = true)
class ImportRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(3);
  private static final Duration CLEAN_UP_INTERVAL = Duration.ofHours(1);

  private final ImportDirectoryMapper directory;
  private final ImportWork work;
  private final ImportFiles files;
  private final TaskScheduler scheduler;
  private final Set<OrganizationId> busy = ConcurrentHashMap.newKeySet();
  private Instant cleanUpAt = Instant.MIN;

  ImportRounds(
      ImportDirectoryMapper directory,
      ImportWork work,
      ImportFiles files,
      TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "Archives could not be imported");
    this.directory = directory;
    this.work = work;
    this.files = files;
    this.scheduler = scheduler;
  }

  @Override
  protected void round() {
    if (!now().isBefore(cleanUpAt)) {
      files.deleteOld();
      cleanUpAt = now().plus(CLEAN_UP_INTERVAL);
    }
    directory.underWay().stream().filter(busy::add).forEach(this::begin);
  }

  private void begin(OrganizationId organization) {
    scheduler.schedule(() -> workOff(organization), now());
  }

  private void workOff(OrganizationId organization) {
    try {
      alone(organization, work::next);
    } finally {
      busy.remove(organization);
    }
  }
}
