package org.orgo.organizations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.organizations.persistence.OrganizationMapper;
import org.orgo.organizations.persistence.system.OrganizationDirectoryMapper;
import org.orgo.organizations.persistence.system.OrganizationDirectoryMapper.Resting;
import org.orgo.platform.events.AfterCompletion;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes whether organizations work, and knows which rest. Other nodes see a change within a few
 * seconds.
 */
@Service
public class OrganizationStatuses {

  public static final int MAX_REASON = 500;

  private static final Duration CACHE_TTL = Duration.ofSeconds(5);
  private static final Seen NEVER = new Seen(Set.of(), Instant.EPOCH);

  private final OrganizationMapper ownRow;
  private final OrganizationDirectoryMapper directory;
  private final Organizations organizations;
  private final Clock clock;
  private volatile Seen seen = NEVER;

  OrganizationStatuses(
      OrganizationMapper ownRow,
      OrganizationDirectoryMapper directory,
      Organizations organizations,
      Clock clock) {
    this.ownRow = ownRow;
    this.directory = directory;
    this.organizations = organizations;
    this.clock = clock;
  }

  private record Seen(Set<String> slugs, Instant at) {}

  /** Slugs of those that do no work at present: suspended or archived. */
  public Set<String> resting() {
    Instant now = clock.instant();
    Seen kept = seen;
    if (kept.at().plus(CACHE_TTL).isBefore(now) || kept.at().isAfter(now)) {
      kept = new Seen(slugs(), now);
      seen = kept;
    }
    return kept.slugs();
  }

  private Set<String> slugs() {
    return directory.resting().stream().map(Resting::slug).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Changes the status of this thread's organization.
   *
   * @param reason kept beside the status, at most {@value #MAX_REASON} characters
   * @throws WrongOrganizationStatus when it cannot become that, also because somebody was faster
   */
  @Transactional
  public void change(OrganizationStatus next, String reason) {
    InvalidRequest.requireText("reason", reason, MAX_REASON);
    OrganizationId id = CurrentTenant.require();
    OrganizationStatus present =
        directory.findById(id).orElseThrow(() -> new UnknownOrganization(id)).state();
    if (!present.next().contains(next)
        || ownRow.changeStatus(id, present.word(), next.word(), reason.strip(), clock.instant())
            == 0) {
      throw new WrongOrganizationStatus(present, next);
    }
    organizations.changed();
    AfterCompletion.alsoRun(() -> seen = NEVER);
  }
}
