package org.orgo.tasks.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.migration.MigratingTask;
import org.orgo.tasks.migration.RunningAt;

/** Rows of tasks that go on in another version of their diagram. */
@Mapper
public interface MigratedTaskMapper {

  @Select(
      """
      select lifecycle_definition as definition, wait_state,
        lifecycle_token is null as in_transit, count(*) as tasks
      from tasks
      where organization_id = #{organizationId}
        and closed_at is null
        and lifecycle_definition <> #{live}
      group by lifecycle_definition, wait_state, lifecycle_token is null
      order by lifecycle_definition, wait_state, in_transit
      """)
  List<RunningAt> elsewhere(OrganizationId organizationId, String live);

  @Select(
      """
      select lifecycle_definition as definition, wait_state,
        lifecycle_token is null as in_transit, count(*) as tasks
      from tasks
      where organization_id = #{organizationId}
        and closed_at is null
        and lifecycle_definition = #{definition}
      group by lifecycle_definition, wait_state, lifecycle_token is null
      order by wait_state, in_transit
      """)
  List<RunningAt> in(OrganizationId organizationId, String definition);

  @Select(
      """
      select task_id
      from tasks
      where organization_id = #{organizationId}
        and closed_at is null
        and lifecycle_definition = #{from}
        and lifecycle_token is not null
        and wait_state = any(#{states,javaType=java.util.List}::text[])
        and (#{after}::uuid is null or task_id > #{after}::uuid)
      order by task_id
      limit #{limit}
      """)
  List<TaskId> next(
      OrganizationId organizationId, String from, List<String> states, TaskId after, int limit);

  @Select(
      """
      select wait_state
      from tasks
      where organization_id = #{organizationId}
        and task_id = #{taskId}
      """)
  Optional<String> waitState(OrganizationId organizationId, TaskId taskId);

  /** Locks the rows of those that are still there, but for those that somebody else changes. */
  @Select(
      value =
          """
          select task_id, wait_state, lifecycle_token as token
          from tasks
          where organization_id = #{organizationId}
            and task_id = any(#{tasks,javaType=java.util.List}::uuid[])
            and closed_at is null
            and lifecycle_definition = #{from}
            and lifecycle_token is not null
          order by task_id
          for no key update skip locked
          """,
      affectData = true)
  List<MigratingTask> lock(OrganizationId organizationId, String from, List<String> tasks);

  /**
   * Lets the rows follow their tokens, with an entry in the history of each.
   *
   * @param states where they go on, by where they are
   * @param told what the entries say
   * @return how many rows
   */
  @Insert(
      """
      with moved as (
        update tasks
        set lifecycle_definition = #{mapping.to},
          wait_state = #{states}::jsonb ->> wait_state,
          updated_at = #{told.occurredAt},
          version = version + 1
        where organization_id = #{organizationId}
          and task_id = any(#{tasks,javaType=java.util.List}::uuid[])
          and lifecycle_definition = #{mapping.from}
        returning organization_id, task_id)
      insert into task_events (
        organization_id, event_id, task_id, kind, origin, actor_user_id, occurred_at, data)
      select organization_id, gen_random_uuid(), task_id, #{told.kind}, #{told.origin},
        #{told.actorUserId}, #{told.occurredAt}, #{told.data}
      from moved
      """)
  int follow(
      OrganizationId organizationId,
      VersionMapping mapping,
      ObjectNode states,
      List<String> tasks,
      TaskEvent told);
}
