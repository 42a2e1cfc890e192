package org.orgo.tasklist.web.team;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orgo.tasks.team.Team;
import org.orgo.tasks.team.TeamBoard;
import org.orgo.tasks.team.TeamLoad;
import org.orgo.tasks.team.TeamShare;
import org.orgo.tasks.team.TeamTask;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** Puts the team's page together. The board's two statements, and the count of unread notices. */
@Component
class TeamPages {

  private final TeamBoard board;
  private final Layouts layouts;
  private final Clock clock;

  TeamPages(TeamBoard board, Layouts layouts, Clock clock) {
    this.board = board;
    this.layouts = layouts;
    this.clock = clock;
  }

  TeamPage of(TeamQuery query, HttpServletRequest request) {
    Team team = board.of(query.filter());
    Layout layout = layouts.of(request, "team");
    Instant now = clock.instant();
    return new TeamPage(
        layout,
        Arrays.stream(TeamShare.values())
            .map(
                share ->
                    new TeamPage.ShareTile(
                        TeamQuery.key(share),
                        TeamQuery.href(share, query.share()),
                        team.figures().of(share),
                        share == query.share()))
            .toList(),
        team.people().stream().map(person -> person(person, query)).toList(),
        team.people().stream()
            .filter(person -> person.userId().equals(query.person()))
            .map(TeamLoad::displayName)
            .findFirst()
            .orElse(null),
        team.tasks().stream().map(task -> row(task, team, now, layout.texts())).toList(),
        query.next(team.nextCursor()),
        query.isFiltered(),
        query.path());
  }

  private static TeamPage.TeamMember person(TeamLoad load, TeamQuery query) {
    return new TeamPage.TeamMember(
        load.displayName(),
        TeamQuery.href(load.userId(), query.person()),
        load.userId().equals(query.person()),
        load.open(),
        load.inProgress(),
        load.onHold(),
        load.overdue(),
        load.oldestAt());
  }

  private static TeamPage.TeamRow row(TeamTask task, Team team, Instant now, Texts texts) {
    return new TeamPage.TeamRow(
        task.taskId().toString(),
        task.number(),
        task.title(),
        task.ownerRole(),
        task.status().name(),
        task.assignee(),
        task.dueAt(),
        task.isOverdue(now),
        task.version(),
        choices(task, team, texts));
  }

  /** Whoever has least to do stands first; the load stands beside each. */
  private static List<TeamPage.Candidate> choices(TeamTask task, Team team, Texts texts) {
    List<TeamPage.Candidate> choices = new ArrayList<>();
    for (TeamLoad person : team.candidates(task)) {
      choices.add(
          new TeamPage.Candidate(
              person.userId().toString(),
              texts.get("team.choice", person.displayName(), person.open(), person.overdue())));
    }
    if (task.assigneeUserId() != null) {
      choices.add(new TeamPage.Candidate("", texts.get("task.assign.nobody")));
    }
    return choices;
  }
}
