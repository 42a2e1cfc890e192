package org.orgo.sync.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.sync.conflicts.ConflictDesk;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Offline work" stands in the navigation of who has a node; administrators find it by its tab. */
@Component
class ConflictEntries implements NavigationEntries {

  private static final Duration CACHE_TTL = Duration.ofMinutes(1);
  private static final PageLink CONFLICTS =
      new PageLink(37, "offline-conflicts", ConflictsPageController.PATH, "laptop");

  private final ConflictDesk conflicts;
  private final Cache<NodeUserKey, Boolean> concerned =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(20_000).build();

  ConflictEntries(ConflictDesk conflicts) {
    this.conflicts = conflicts;
  }

  @Override
  public List<PageLink> of(Actor actor) {
    boolean shown =
        !actor.may(Permissions.ORGANIZATION_ADMIN)
            && actor.user().isPresent()
            && ReadThrough.get(
                concerned,
                new NodeUserKey(actor.organizationId(), actor.userId()),
                key -> conflicts.concerns(actor));
    return shown ? List.of(CONFLICTS) : List.of();
  }

  private record NodeUserKey(OrganizationId organizationId, UserId userId) {}
}
