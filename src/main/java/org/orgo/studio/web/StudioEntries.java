package org.orgo.studio.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Studio" stands in the navigation of those who may change how work flows. */
@Component
class StudioEntries implements NavigationEntries {

  private static final PageLink STUDIO = new PageLink(75, "studio", "/studio", "diagram-2");

  @Override
  public List<PageLink> of(Actor actor) {
    return actor.may(Permissions.PROCESS_EDIT) || actor.may(Permissions.PROCESS_DEPLOY)
        ? List.of(STUDIO)
        : List.of();
  }
}
