package org.orgo.compliance.reidentification.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Pseudonyms" stands in the navigation of those who may open persons. */
@Component
class ReidentificationEntries implements NavigationEntries {

  static final String KEY = "reidentifications";

  private static final PageLink PSEUDONYMS =
      new PageLink(79, KEY, ReidentificationPageController.PATH, "eye-slash");

  @Override
  public List<PageLink> of(Actor actor) {
    boolean any =
        actor.permissions().stream()
            .anyMatch(
                permission ->
                    permission.equals(Permissions.PERSON_REIDENTIFY)
                        || permission.startsWith(Permissions.PERSON_REIDENTIFY + ":"));
    return any ? List.of(PSEUDONYMS) : List.of();
  }
}
