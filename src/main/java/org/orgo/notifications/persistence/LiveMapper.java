package org.orgo.notifications.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.orgo.organizations.OrganizationId;

/** Tells all nodes, through PostgreSQL, that work has changed. */
@Mapper
public interface LiveMapper {

  /**
   * One notification for each queue that the tasks are in or were in, and for each who is or was in
   * charge: {@code <organization> <user or -> <role>}.
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
            select former.role_code, null
            from task_participants former
            where former.organization_id = #{organizationId}
              and former.task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
              and former.reason = 'ESCALATED_FROM'
            union
            select former.owner_role, former.assignee_user_id
            from task_assignments former
            where former.organization_id = #{organizationId}
              and former.task_id = any(#{taskIds, javaType=java.util.List}::uuid[])) place
          """,
      affectData = true)
  List<String> announce(
      @Param("organizationId") OrganizationId organizationId,
      @Param("taskIds") List<String> taskIds);

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
  List<String> announceTasks(
      @Param("organizationId") OrganizationId organizationId,
      @Param("taskIds") List<String> taskIds);
}
