package org.orgo.tasks.team;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much there is to do in a team's queues.
 *
 * @param dueSoon what is due within the hour and not late yet
 */
public record TeamFigures(int open, int unassigned, int dueSoon, int overdue) {

  static TeamFigures of(List<TeamLoad> loads) {
    return new TeamFigures(
        sum(loads, TeamLoad::open),
        sum(loads, load -> load.isOfSomebody() ? 0 : load.open()),
        sum(loads, TeamLoad::dueSoon),
        sum(loads, TeamLoad::overdue));
  }

  public int of(TeamShare share) {
    return switch (share) {
      case OPEN -> open;
      case UNASSIGNED -> unassigned;
      case DUE_SOON -> dueSoon;
      case OVERDUE -> overdue;
    };
  }

  private static int sum(List<TeamLoad> loads, ToIntFunction<TeamLoad> figure) {
    return loads.stream().mapToInt(figure).sum();
  }
}
