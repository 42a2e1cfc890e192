package org.orgo.compliance.record.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Records" stands in the navigation of those who may audit. */
@Component
class RecordNavigation implements NavigationEntries {

  private static final PageLink RECORDS =
      new PageLink(75, "records", "/compliance/record", "clock-history");

  @Override
  public List<PageLink> of(Actor actor) {
    return actor.may(Permissions.AUDIT_READ) ? List.of(RECORDS) : List.of();
  }
}
