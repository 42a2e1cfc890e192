package org.orgo.tasklist.web.team;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.tasks.team.TeamQueues;
import org.orgo.web.NavigationEntries;
import org.springframework.stereotype.Component;

/** "Team" stands in the navigation of those who have others below them. */
@Component
class TeamEntries implements NavigationEntries {

  private static final PageLink TEAM = new PageLink(15, "team", "/team", "people");

  private final TeamQueues queues;

  TeamEntries(TeamQueues queues) {
    this.queues = queues;
  }

  @Override
  public List<PageLink> of(Actor actor) {
    return queues.leads(actor) ? List.of(TEAM) : List.of();
  }
}
