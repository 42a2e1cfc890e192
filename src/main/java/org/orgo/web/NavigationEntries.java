package org.orgo.web;

import java.util.List;
import org.orgo.people.Actor;

/** Adds entries to the navigation of every page; a module that has such pages provides a bean. */
@FunctionalInterface
public interface NavigationEntries {

  /**
   * A page to go to.
   *
   * @param position among the others, which stand at 10, 20, 30 …
   * @param key of its text and shortcut, such as {@code reviews}
   * @param icon name of a Bootstrap icon
   */
  record PageLink(int position, String key, String href, String icon) {}

  /** Where this actor may go. Asked for every page: it costs no statement, or a cached one. */
  List<PageLink> of(Actor actor);
}
