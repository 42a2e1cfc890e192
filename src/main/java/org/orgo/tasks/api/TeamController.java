package org.orgo.tasks.api;

import jakarta.validation.Valid;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.platform.paging.PageRequest;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.team.Team;
import org.orgo.tasks.team.TeamBoard;
import org.orgo.tasks.team.TeamDesk;
import org.orgo.tasks.team.TeamFilter;
import org.orgo.tasks.team.TeamShare;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/team")
class TeamController {

  private final TeamBoard team;
  private final TeamDesk desk;

  TeamController(TeamBoard team, TeamDesk desk) {
    this.team = team;
    this.desk = desk;
  }

  /**
   * @param assigneeUserId null puts the task back into its queue
   * @param version the one that was looked at; null for whatever is there
   */
  record TeamAssignmentBody(UUID assigneeUserId, Integer version) {}

  /**
   * Shows what those below the caller on the escalation line have to do, and their tasks by
   * urgency, ten at a time.
   *
   * @param show which part of the open work; what breaks next otherwise
   * @param person only what this user works on
   */
  @GetMapping
  Team getTeam(
      @RequestParam(required = false) TeamShare show,
      @RequestParam(required = false) UUID person,
      @RequestParam(required = false) String cursor) {
    return team.of(
        new TeamFilter(
            show,
            person == null ? null : new UserId(person),
            PageRequest.of(null, cursor).after()));
  }

  /** Says who of those who hold the role of its queue works on a task; nobody without one. */
  @PostMapping("/tasks/{id}/assignment")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assignTaskOfTeam(@PathVariable UUID id, @RequestBody @Valid TeamAssignmentBody body) {
    UUID assignee = body.assigneeUserId();
    desk.assign(new TaskId(id), assignee == null ? null : new UserId(assignee), body.version());
  }
}
