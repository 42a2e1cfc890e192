package org.orgo.tasks.team;

import java.util.List;
import java.util.TreeSet;
import org.orgo.people.Actor;
import org.orgo.people.roles.Roles;
import org.springframework.stereotype.Component;

/** Which queues make up somebody's team. Roles are kept: it costs no statement. */
@Component
public class TeamQueues {

  private final Roles roles;

  TeamQueues(Roles roles) {
    this.roles = roles;
  }

  public boolean leads(Actor actor) {
    return !roles.codesBelow(actor.roles()).isEmpty();
  }

  /**
   * The actor's roles with others below them, and all of those.
   *
   * @throws NobodyBelow when there are none
   */
  List<String> require(Actor actor) {
    TreeSet<String> queues = new TreeSet<>(roles.codesBelow(actor.roles()));
    if (queues.isEmpty()) {
      throw new NobodyBelow();
    }
    actor.roles().stream()
        .filter(own -> !roles.codesBelow(List.of(own)).isEmpty())
        .forEach(queues::add);
    return List.copyOf(queues);
  }
}
