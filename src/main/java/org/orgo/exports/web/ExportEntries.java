package org.orgo.exports.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Exports" stands in the navigation of those who may order or approve them. */
@Component
class ExportEntries implements NavigationEntries {

  static final String KEY = "exports";

  private static final PageLink ORDERS = new PageLink(70, KEY, "/exports", "download");
  private static final PageLink APPROVALS =
      new PageLink(70, KEY, ExportApprovalsPageController.PATH, "download");

  @Override
  public List<PageLink> of(Actor actor) {
    if (actor.may(Permissions.EXPORT_RUN)) {
      return List.of(ORDERS);
    }
    return actor.may(Permissions.EXPORT_APPROVE) ? List.of(APPROVALS) : List.of();
  }
}
