package org.orgo.tasks.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.backtest.PastTask;

/** Reads of past work what decides when it was late. */
@Mapper
public interface BacktestMapper {

  /** The newest first. */
  @Select(
      """
      select task_id, category, severity,
        case when escalation_level = 0 then owner_role
          else coalesce(
            (select event.data ->> 'from_role'
             from task_events event
             where event.organization_id = task.organization_id
               and event.task_id = task.task_id
               and event.kind = 'ESCALATED'
             order by event.occurred_at, event.event_id
             limit 1),
            owner_role)
        end as owner_role,
        created_at, closed_at
      from tasks task
      where organization_id = #{organizationId}
        and created_at >= #{since}
      order by created_at desc
      limit #{limit}
      """)
  List<PastTask> openedSince(OrganizationId organizationId, Instant since, int limit);

  /** From each time a task was put on hold to the next time its status changed. */
  @Select(
      """
      select task_id, occurred_at as held_at, left_at as resumed_at
      from (
        select task_id, occurred_at, data ->> 'to' as status,
          lead(occurred_at) over (partition by task_id order by occurred_at, event_id) as left_at
        from task_events
        where organization_id = #{organizationId}
          and kind in ('STATUS_CHANGED', 'ESCALATED')
          and task_id in (
            select task_id
            from tasks
            where organization_id = #{organizationId}
              and created_at >= #{since})) moved
      where status = 'ON_HOLD'
      """)
  List<PastTask.Hold> heldSince(OrganizationId organizationId, Instant since);
}
