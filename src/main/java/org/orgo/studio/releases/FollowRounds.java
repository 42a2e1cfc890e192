package org.orgo.studio.releases;

import java.time.Duration;
import org.orgo.platform.scheduling.Rounds;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks whether shared versions have moved on: as the application starts, and now and then, because
 * another node may be newer.
 */
@Component
class FollowRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final SharedFollowers followers;

  FollowRounds(SharedFollowers followers, TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "Shared versions could not be followed");
    this.followers = followers;
  }

  @Override
  protected void round() {
    followers.follow();
  }
}
