package org.orgo.workfiles.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** Files of work stand in the navigation of those who look after the work of others. */
@Component
class WorkFileEntries implements NavigationEntries {

  private static final PageLink FILES = new PageLink(32, "work-files", WorkFilesPage.PATH, "table");

  @Override
  public List<PageLink> of(Actor actor) {
    return actor.may(Permissions.TASK_WORK) && actor.may(Permissions.REPORTS_READ)
        ? List.of(FILES)
        : List.of();
  }
}
