package org.orgo.tasklist.web;

import java.time.Clock;
import org.orgo.people.CurrentActor;
import org.orgo.platform.paging.Page;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.tasks.filter.FilterRefused;
import org.orgo.tasks.filter.OpenCounts;
import org.orgo.tasks.filter.TaskQueries;
import org.springframework.stereotype.Component;

/** Reads the lists of tasks that the page of work shows. */
@Component
class WorkLists {

  private static final String NO_ROLE = "no_role";

  private final TaskBoard board;
  private final TaskQueries queries;
  private final Clock clock;

  WorkLists(TaskBoard board, TaskQueries queries, Clock clock) {
    this.board = board;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * @throws FilterRefused where what was typed is no filter
   */
  Page<TaskSummary> of(WorkQuery query) {
    TaskFilter filter = query.filter(queries.parse("q", query.q()), clock.instant());
    return switch (query.view()) {
      case WorkQuery.MINE -> board.mine(filter);
      case WorkQuery.ESCALATED -> board.escalatedFromQueues(filter);
      case WorkQuery.ALL -> board.list(filter);
      default -> board.queues(filter);
    };
  }

  OpenCounts counts() {
    return board.openCounts();
  }

  /** Why a list without filters is empty: the view, or that no queue is the reader's. */
  static String nothing(WorkQuery query) {
    boolean noQueue = query.view().equals(WorkQuery.QUEUES) && CurrentActor.get().roles().isEmpty();
    return noQueue ? NO_ROLE : query.view();
  }
}
