package org.orgo.hooks.intake;

import java.time.Duration;
import org.orgo.hooks.persistence.system.HookDirectoryMapper;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Works off deliveries that were left waiting, and forgets refused ones after ninety days. */
@Component
class DeliveryRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final HookDirectoryMapper directory;
  private final DeliveryWork work;

  DeliveryRounds(TaskScheduler scheduler, HookDirectoryMapper directory, DeliveryWork work) {
    super(scheduler, INTERVAL, "Deliveries could not be worked off");
    this.directory = directory;
    this.work = work;
  }

  @Override
  protected void round() {
    var due =
        directory.withWork(
            now().minus(DeliveryStore.WORKED_ON), now().minus(DeliveryStore.MAX_AGE));
    for (OrganizationId each : due) {
      alone(each, work::workOffWaiting);
    }
  }
}
