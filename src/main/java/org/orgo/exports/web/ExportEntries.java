package org.orgo.exports.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Exports" stands in the navigation of those who may order them. */
@Component
class ExportEntries implements NavigationEntries {

  private static final PageLink EXPORTS = new PageLink(70, "exports", "/exports", "download");

  @Override
  public List<PageLink> of(Actor actor) {
    return actor.may(Permissions.EXPORT_RUN) ? List.of(EXPORTS) : List.of();
  }
}
