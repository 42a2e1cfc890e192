package org.orgo.reviews.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Reviews" stands in the navigation of those who read them. */
@Component
class ReviewEntries implements NavigationEntries {

  private static final PageLink REVIEWS = new PageLink(60, "reviews", "/reviews", "calendar3");

  @Override
  public List<PageLink> of(Actor actor) {
    return actor.may(Permissions.REVIEWS_READ) ? List.of(REVIEWS) : List.of();
  }
}
