package org.orgo.studio.shares;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orgo.engine.deployment.PartialReleases;
import org.orgo.engine.deployment.ReleaseBucket;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.events.AfterCompletion;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.persistence.PartialReleaseMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what begins which versions it takes. Another node hears of a share, or of its end, within
 * seconds; one transaction sees the same share from its first question on.
 */
@Component
class RunningShares implements PartialReleases {

  private static final Duration CACHE_TTL = Duration.ofSeconds(3);

  private final PartialReleaseMapper shares;
  private final TransactionTemplate transaction;
  private final Cache<OrganizationId, RunningShare> running =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(50_000).build();

  RunningShares(PartialReleaseMapper shares, PlatformTransactionManager transactions) {
    this.shares = shares;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Map<String, Integer> versionsFor(UUID work) {
    Optional<OrganizationId> organization = CurrentTenant.find();
    if (organization.isEmpty()) {
      return Map.of();
    }
    RunningShare share = ShareOfTransaction.current(() -> runningIn(organization.get()));
    return ReleaseBucket.isWithin(share.percent(), work) ? share.versions() : Map.of();
  }

  /** Looks again, here at once and for others when they can see it. */
  void changed() {
    OrganizationId organization = CurrentTenant.require();
    AfterCompletion.alsoRun(() -> running.invalidate(organization));
  }

  private RunningShare runningIn(OrganizationId organization) {
    return ReadThrough.get(
        running, organization, wanted -> transaction.execute(status -> read(wanted)));
  }

  private RunningShare read(OrganizationId organization) {
    return shares
        .running(organization)
        .map(
            share ->
                new RunningShare(
                    share.percent(),
                    shares.files(organization, share.partialReleaseId()).stream()
                        .collect(Collectors.toMap(TriedFile::file, TriedFile::version))))
        .orElse(RunningShare.NONE);
  }

  /**
   * @param percent of new work that takes the versions
   * @param versions by file
   */
  record RunningShare(int percent, Map<String, Integer> versions) {

    static final RunningShare NONE = new RunningShare(0, Map.of());
  }
}
