package org.orgo.compliance.retention.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Retention" stands in the navigation of those who read the audit. */
@Component
class RetentionEntries implements NavigationEntries {

  static final String KEY = "retention";

  private static final PageLink RETENTION =
      new PageLink(78, KEY, RetentionPageController.PATH, "archive");

  @Override
  public List<PageLink> of(Actor actor) {
    return actor.may(Permissions.AUDIT_READ) ? List.of(RETENTION) : List.of();
  }
}
