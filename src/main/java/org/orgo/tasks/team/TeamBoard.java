package org.orgo.tasks.team;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.persistence.TeamMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows whoever stands above others on the escalation line how much they have to do. Of each task
 * in their queues it says state, time and person; what it is about only to who sees the task.
 */
@Service
public class TeamBoard {

  private final TeamMapper rows;
  private final TeamQueues queues;
  private final Viewers viewers;
  private final Clock clock;

  TeamBoard(TeamMapper rows, TeamQueues queues, Viewers viewers, Clock clock) {
    this.rows = rows;
    this.queues = queues;
    this.viewers = viewers;
    this.clock = clock;
  }

  /**
   * Two statements: what each person has to do, and the tasks asked for.
   *
   * @throws NobodyBelow when the actor has no team
   */
  @Transactional(readOnly = true)
  public Team of(TeamFilter filter) {
    OrganizationId organization = CurrentTenant.require();
    List<String> roles = queues.require(CurrentActor.get());
    Instant now = clock.instant();
    TeamFilter.At asked = TeamFilter.At.of(filter, now);
    List<TeamLoad> loads = rows.loads(organization, roles, asked);
    Page<TeamTask> tasks =
        Page.cut(
            rows.tasks(organization, viewers.current(), roles, asked),
            TeamFilter.ROWS,
            task -> new Cursor(task.since(), task.taskId().value()));
    return new Team(
        roles,
        TeamFigures.of(loads),
        loads.stream().filter(TeamLoad::isOfSomebody).toList(),
        tasks.items(),
        tasks.nextCursor());
  }
}
