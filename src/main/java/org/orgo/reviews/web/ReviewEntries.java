package org.orgo.reviews.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/**
 * "Reviews" stands in the navigation of those who read them, the list of high risks in that of
 * others who change it.
 */
@Component
class ReviewEntries implements NavigationEntries {

  private static final PageLink REVIEWS = new PageLink(60, "reviews", "/reviews", "calendar3");

  private static final PageLink HIGH_RISKS =
      new PageLink(60, "high_risks", HighRisksPageController.PATH, "exclamation-triangle");

  @Override
  public List<PageLink> of(Actor actor) {
    if (actor.may(Permissions.REVIEWS_READ)) {
      return List.of(REVIEWS);
    }
    return actor.may(Permissions.PROCESS_EDIT) ? List.of(HIGH_RISKS) : List.of();
  }
}
