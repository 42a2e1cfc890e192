package org.orgo.tasks.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/** What is recorded of the moves of tasks. */
@Mapper
public interface TaskHistoryMapper {

  /**
   * A move of a task; of one that has not moved, the task alone.
   *
   * @param began the status with which the task was opened
   */
  record RecordedEvent(
      UUID taskId,
      Instant openedAt,
      String began,
      @Nullable String kind,
      boolean byPerson,
      @Nullable String action,
      @Nullable String status,
      @Nullable String waitState) {}

  @Select(
      """
      select count(*)
      from (
        select
        from tasks
        where organization_id = #{organizationId}
          and created_at >= #{since}
        limit #{limit}) counted
      """)
  int count(OrganizationId organizationId, Instant since, int limit);

  /** The newest tasks, each with its moves, oldest first. */
  @Select(
      """
      <script>
      with page as (
        select task_id, created_at
        from tasks
        where organization_id = #{organizationId}
          and created_at >= #{since}
          <if test="after != null">
          and (created_at, task_id) &lt; (#{after.time}, #{after.id})
          </if>
        order by created_at desc, task_id desc
        limit #{limit})
      select
        page.task_id, page.created_at as opened_at,
        coalesce(opened.data ->> 'status', 'PENDING') as began, move.kind,
        move.actor_user_id is not null as by_person, move.data ->> 'action' as action,
        move.data ->> 'to' as status, move.data ->> 'wait_state' as wait_state
      from page
      left join lateral (
        select data
        from task_events
        where organization_id = #{organizationId}
          and task_id = page.task_id
          and kind = 'CREATED'
        limit 1) opened on true
      left join task_events move on move.organization_id = #{organizationId}
        and move.task_id = page.task_id
        and move.kind in ('ESCALATED', 'STATUS_CHANGED')
      order by page.created_at desc, page.task_id desc, move.occurred_at, move.event_id
      </script>
      """)
  List<RecordedEvent> page(OrganizationId organizationId, Instant since, Cursor after, int limit);
}
