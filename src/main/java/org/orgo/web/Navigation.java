package org.orgo.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.Layout.NavItem;
import org.orgo.web.NavigationPlaces.Place;
import org.springframework.stereotype.Component;

/** Where the reader of a page may go. One statement: the count of unread notices. */
@Component
class Navigation {

  private static final String NOTIFICATIONS = "notifications";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  private final UnreadCount notices;
  private final List<NavigationPlaces> ofModules;

  Navigation(UnreadCount notices, List<NavigationPlaces> ofModules) {
    this.notices = notices;
    this.ofModules = List.copyOf(ofModules);
  }

  /**
   * @param current key of the place the page is, or the empty text
   */
  List<NavItem> ofMember(Actor actor, String current) {
    List<Place> places =
        new ArrayList<>(
            List.of(
                new Place(10, "work", "/", "inbox"),
                new Place(20, "cases", "/cases", "collection"),
                new Place(30, "report", "/report", "pencil-square"),
                new Place(40, "broadcasts", "/broadcasts", "megaphone"),
                new Place(50, NOTIFICATIONS, "/notifications", "bell")));
    if (actor.may(Permissions.ENGINE_OPERATE)) {
      places.add(new Place(90, "incidents", "/operations/incidents", "exclamation-triangle"));
    }
    ofModules.forEach(module -> places.addAll(module.of(actor)));
    places.sort(Comparator.comparingInt(Place::position));
    List<NavItem> items = new ArrayList<>();
    places.forEach(place -> items.add(item(place, current)));
    if (actor.may(Permissions.ENGINE_OPERATE)) {
      items.add(engine());
    }
    return items;
  }

  /** No organization, and so no work. */
  static List<NavItem> ofOperator(String current) {
    String installation = "installation";
    return List.of(
        new NavItem(installation, "/installation", "gear", 0, installation.equals(current), false),
        engine());
  }

  private NavItem item(Place place, String current) {
    int count = place.key().equals(NOTIFICATIONS) ? notices.unread() : 0;
    return new NavItem(
        place.key(), place.href(), place.icon(), count, place.key().equals(current), false);
  }

  private static NavItem engine() {
    return new NavItem("engine", COCKPIT, "diagram-3", 0, false, true);
  }
}
