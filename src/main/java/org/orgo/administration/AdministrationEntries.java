package org.orgo.administration;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Administration" stands in the navigation of those who administer. */
@Component
class AdministrationEntries implements NavigationEntries {

  private static final PageLink ADMINISTRATION =
      new PageLink(85, "administration", "/administration", "gear");

  @Override
  public List<PageLink> of(Actor actor) {
    return actor.may(Permissions.ORGANIZATION_ADMIN) ? List.of(ADMINISTRATION) : List.of();
  }
}
