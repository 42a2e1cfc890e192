package org.orgo.wellbeing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.web.NavigationEntries;
import org.orgo.wellbeing.GroupDesk;
import org.springframework.stereotype.Component;

/**
 * "How are you?" stands in the navigation where an organization has groups; "Groups" in that of
 * administrators, who found them.
 */
@Component
class WellbeingEntries implements NavigationEntries {

  private static final Duration CACHE_TTL = Duration.ofMinutes(1);
  private static final PageLink CHECKIN = new PageLink(35, "checkin", "/checkin", "emoji-smile");

  private static final PageLink GROUPS =
      new PageLink(36, "groups", GroupsPageController.PATH, "people");

  private final GroupDesk groups;
  private final Cache<OrganizationId, Boolean> asked =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(10_000).build();

  WellbeingEntries(GroupDesk groups) {
    this.groups = groups;
  }

  @Override
  public List<PageLink> of(Actor actor) {
    boolean asks = ReadThrough.get(asked, actor.organizationId(), id -> groups.areThere());
    List<PageLink> links = new ArrayList<>();
    if (asks) {
      links.add(CHECKIN);
    }
    if (actor.may(Permissions.ORGANIZATION_ADMIN)) {
      links.add(GROUPS);
    }
    return links;
  }
}
