package org.orgo.compliance.audit.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Audit" stands in the navigation of those who may read what was done. */
@Component
class AuditEntries implements NavigationEntries {

  private static final PageLink AUDIT = new PageLink(75, "audit", "/audit", "shield-lock");

  @Override
  public List<PageLink> of(Actor actor) {
    return actor.may(Permissions.AUDIT_READ) ? List.of(AUDIT) : List.of();
  }
}
