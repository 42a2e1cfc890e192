package org.orgo.web;

import java.util.ArrayList;
import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.Layout.NavItem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The places a reader can go to. One statement: the count of unread notices. */
@Component
class Navigation {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  private final UnreadCount notices;
  private final String superset;

  /**
   * @param superset where people reach the dashboards, or empty where there are none
   */
  Navigation(UnreadCount notices, @Value("${orgo.superset.url:}") String superset) {
    this.notices = notices;
    this.superset = superset;
  }

  List<NavItem> of(Actor actor, String current) {
    List<NavItem> places = new ArrayList<>();
    places.add(place("work", "/", "inbox", 0, current));
    places.add(place("cases", "/cases", "collection", 0, current));
    places.add(place("report", "/report", "pencil-square", 0, current));
    places.add(place("broadcasts", "/broadcasts", "megaphone", 0, current));
    places.add(place("notifications", "/notifications", "bell", notices.unread(), current));
    if (!superset.isBlank() && actor.may(Permissions.REPORTS_READ)) {
      places.add(new NavItem("superset", superset, "globe2", 0, false, true));
    }
    if (actor.may(Permissions.ENGINE_OPERATE)) {
      places.add(place("incidents", "/operations/incidents", "exclamation-triangle", 0, current));
      places.add(new NavItem("engine", COCKPIT, "diagram-3", 0, false, true));
    }
    return places;
  }

  /** The installation's operator belongs to no organization, and so has no work. */
  List<NavItem> ofOperator(String current) {
    return List.of(
        place("installation", "/installation", "gear", 0, current),
        new NavItem("engine", COCKPIT, "diagram-3", 0, false, true));
  }

  private static NavItem place(String key, String href, String icon, int count, String current) {
    return new NavItem(key, href, icon, count, key.equals(current), false);
  }
}
