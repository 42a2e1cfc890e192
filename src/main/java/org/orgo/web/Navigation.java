package org.orgo.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.Layout.NavItem;
import org.orgo.web.NavigationEntries.PageLink;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the reader of a page may go. One statement: the count of unread notices. */
@Component
class Navigation {

  private static final String NOTIFICATIONS = "notifications";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  private final UnreadCount notices;
  private final List<NavigationEntries> ofModules;
  private final String superset;

  /**
   * @param superset where people reach the dashboards, or empty where there are none
   */
  Navigation(
      UnreadCount notices,
      List<NavigationEntries> ofModules,
      @Value("${orgo.superset.url:}") String superset) {
    this.notices = notices;
    this.ofModules = List.copyOf(ofModules);
    this.superset = superset;
  }

  /**
   * @param current key of the entry the page belongs to, or the empty text
   */
  List<NavItem> ofMember(Actor actor, String current) {
    List<PageLink> entries =
        new ArrayList<>(
            List.of(
                new PageLink(10, "work", "/", "inbox"),
                new PageLink(20, "cases", "/cases", "collection"),
                new PageLink(30, "report", "/report", "pencil-square"),
                new PageLink(40, "broadcasts", "/broadcasts", "megaphone"),
                new PageLink(50, NOTIFICATIONS, "/notifications", "bell")));
    if (actor.may(Permissions.ENGINE_OPERATE)) {
      entries.add(new PageLink(90, "incidents", "/operations/incidents", "exclamation-triangle"));
    }
    ofModules.forEach(module -> entries.addAll(module.of(actor)));
    entries.sort(Comparator.comparingInt(PageLink::position));
    List<NavItem> items = new ArrayList<>();
    entries.forEach(entry -> items.add(item(entry, current)));
    if (!superset.isBlank() && actor.may(Permissions.REPORTS_READ)) {
      items.add(new NavItem("superset", superset, "globe2", 0, false, true));
    }
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

  private NavItem item(PageLink entry, String current) {
    int count = entry.key().equals(NOTIFICATIONS) ? notices.unread() : 0;
    return new NavItem(
        entry.key(), entry.href(), entry.icon(), count, entry.key().equals(current), false);
  }

  private static NavItem engine() {
    return new NavItem("engine", COCKPIT, "diagram-3", 0, false, true);
  }
}
