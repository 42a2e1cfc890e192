package org.orgo.compliance.overview;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Compliance" stands in the navigation of those who read the audit. */
@Component
public class ComplianceEntries implements NavigationEntries {

  public static final String KEY = "compliance";

  private static final PageLink COMPLIANCE =
      new PageLink(75, KEY, CompliancePageController.PATH, "shield-lock");

  @Override
  public List<PageLink> of(Actor actor) {
    return actor.may(Permissions.AUDIT_READ) ? List.of(COMPLIANCE) : List.of();
  }
}
