package org.orgo.tasks.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * The work of a team.
 *
 * @param queues its roles: those of the reader and all below them on the escalation line
 * @param people by name
 * @param tasks those asked for, the most urgent first
 */
public record Team(
    List<String> queues,
    TeamFigures figures,
    List<TeamLoad> people,
    @JsonProperty("items") List<TeamTask> tasks,
    @Nullable String nextCursor) {

  private static final Comparator<TeamLoad> LEAST_FIRST =
      Comparator.comparingInt(TeamLoad::open).thenComparing(TeamLoad::displayName);

  /** Who can be given the task, whoever has least to do first. */
  public List<TeamLoad> candidates(TeamTask task) {
    return people.stream()
        .filter(person -> person.roles().contains(task.ownerRole()))
        .filter(person -> !person.userId().equals(task.assigneeUserId()))
        .sorted(LEAST_FIRST)
        .toList();
  }
}
