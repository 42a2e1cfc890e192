package org.orgo.live.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Tells all nodes, through PostgreSQL, that work has changed. */
@Mapper
public interface LiveMapper {

  /**
   * One notification for each queue that the tasks are in or came from, and for each who is or was
   * in charge before: {@code <organization> <user or -> <role>}.
   */
  @Select(
      value =
          """
          select pg_notify(
            'orgo_live',
            #{organizationId}::uuid || ' ' || coalesce(place.user_id::text, '-') || ' '
              || place.role_code)::text
          from (
            select task.owner_role as role_code, task.assignee_user_id as user_id
            from tasks task
            where task.organization_id = #{organizationId}
              and task.task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
            union
            select place_before.role_code, null
            from unnest(#{taskIds, javaType=java.util.List}::uuid[]) as changed (task_id)
            cross join lateral (
              select coalesce(event.data ->> 'to_role', event.data ->> 'owner_role') as role_code
              from task_events event
              where event.organization_id = #{organizationId}
                and event.task_id = changed.task_id
                and coalesce(event.data ->> 'to_role', event.data ->> 'owner_role') is not null
              order by event.occurred_at desc, event.event_id desc
              offset 1
              limit 1) place_before
            union
            select former.owner_role, former.assignee_user_id
            from unnest(#{taskIds, javaType=java.util.List}::uuid[]) as changed (task_id)
            cross join lateral (
              select owner_role, assignee_user_id
              from task_assignments
              where organization_id = #{organizationId}
                and task_id = changed.task_id
              order by assigned_at desc
              limit 2) former) place
          """,
      affectData = true)
  List<String> announce(OrganizationId organizationId, List<String> taskIds);

  /**
   * For pages that show one of them: {@code <organization> <task>,<task>…}, on a channel of its own
   * and as few times as fits, because commits that NOTIFY wait for each other.
   */
  @Select(
      value =
          """
          select pg_notify(
            'orgo_live_tasks',
            #{organizationId}::uuid || ' ' || string_agg(task.task_id::text, ','))::text
          from (
            select task_id, (row_number() over ()) / 150 as part
            from tasks
            where organization_id = #{organizationId}
              and task_id = any(#{taskIds, javaType=java.util.List}::uuid[])) task
          group by task.part
          """,
      affectData = true)
  List<String> announceTasks(OrganizationId organizationId, List<String> taskIds);
}
