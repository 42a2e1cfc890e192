package org.orgo.boards.web;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Boards" stands in the navigation of everybody: what they count is what the reader may see. */
@Component
class BoardEntries implements NavigationEntries {

  private static final PageLink BOARDS = new PageLink(33, "boards", "/boards", "bar-chart-line");

  @Override
  public List<PageLink> of(Actor actor) {
    return List.of(BOARDS);
  }
}
