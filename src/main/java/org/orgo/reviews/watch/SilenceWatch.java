package org.orgo.reviews.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.orgo.insights.Hydration;
import org.orgo.organizations.Organization;
import org.orgo.reviews.persistence.WatchMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One look at the queues of an organization, once an hour on whichever node. Where the facts are
 * behind, a queue only seems silent: nothing is said, and the next round asks again.
 */
@Component
class SilenceWatch {

  static final Duration INTERVAL = Duration.ofHours(1);

  /** So long others wait for one organization whose facts are behind. */
  private static final Duration MAX_HYDRATION = Duration.ofSeconds(2);

  private final Hydration hydration;
  private final WatchMapper watches;
  private final SilenceResponse response;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SilenceWatch(
      Hydration hydration,
      WatchMapper watches,
      SilenceResponse response,
      TransactionTemplate transaction,
      Clock clock) {
    this.hydration = hydration;
    this.watches = watches;
    this.response = response;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Whether it looked; false when a node has done so within the hour, or when the facts are behind.
   * The claim is committed first: a look that fails waits an hour like any other, and holds up
   * nobody each minute.
   */
  boolean look(Organization organization) {
    Optional<Instant> until = hydration.upToNow(MAX_HYDRATION);
    if (until.isEmpty() || !claim(organization)) {
      return false;
    }
    transaction.executeWithoutResult(status -> response.answer(organization, until.get()));
    return true;
  }

  private boolean claim(Organization organization) {
    Instant now = clock.instant();
    Integer claimed =
        transaction.execute(
            status ->
                watches.claimSilence(organization.organizationId(), now, now.minus(INTERVAL)));
    return claimed != null && claimed > 0;
  }
}
