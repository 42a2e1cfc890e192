package org.orgo.studio.migration.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.MigrationId;

@Mapper
public interface MigrationMapper {

  /** 0 when the organization has one under way. */
  @Insert(
      """
      insert into definition_migrations (
        organization_id, migration_id, file, from_version, to_version, from_definition,
        to_definition, sha256, states, requested_by, status, tasks_total, created_at)
      values (
        #{organizationId}, #{order.migrationId}, #{order.file}, #{order.fromVersion},
        #{order.toVersion}, #{order.fromDefinition}, #{order.toDefinition}, #{order.sha256},
        #{order.states}, #{order.requestedBy}, #{order.status}, #{order.tasksTotal},
        #{order.createdAt})
      on conflict do nothing
      """)
  int insert(OrganizationId organizationId, DefinitionMigration order);

  @Select(
      """
      select
        migration_id, file, from_version, to_version, from_definition, to_definition, sha256,
        states, requested_by, status, tasks_total, moved, remaining, failure, attempts, created_at,
        finished_at
      from definition_migrations
      where organization_id = #{organizationId}
        and migration_id = #{id}
      """)
  Optional<DefinitionMigration> find(OrganizationId organizationId, MigrationId id);

  /** Newest first. */
  @Select(
      """
      <script>
      select
        migration_id, file, from_version, to_version, from_definition, to_definition, sha256,
        states, requested_by, status, tasks_total, moved, remaining, failure, attempts, created_at,
        finished_at
      from definition_migrations
      where organization_id = #{organizationId}
        <if test="after != null">
        and (created_at, migration_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by created_at desc, migration_id desc
      limit #{limit}
      </script>
      """)
  List<DefinitionMigration> list(OrganizationId organizationId, Cursor after, int limit);

  /** The one that waits, or whose node has died. */
  @Select(
      value =
          """
          update definition_migrations
          set status = 'RUNNING', attempts = attempts + 1, held_until = #{heldUntil}
          where organization_id = #{organizationId}
            and (status = 'QUEUED' or (status = 'RUNNING' and held_until < #{now}))
          returning
            migration_id, file, from_version, to_version, from_definition, to_definition, sha256,
            states, requested_by, status, tasks_total, moved, remaining, failure, attempts,
            created_at, finished_at
          """,
      affectData = true)
  Optional<DefinitionMigration> claim(
      OrganizationId organizationId, Instant now, Instant heldUntil);

  /**
   * Renews the claim, so that a cancellation waits for the batch; 0 when it was cancelled before,
   * or another node has taken it over.
   */
  @Update(
      """
      update definition_migrations
      set held_until = #{heldUntil}
      where organization_id = #{organizationId}
        and migration_id = #{order.migrationId}
        and status = 'RUNNING'
        and attempts = #{order.attempts}
      """)
  int hold(OrganizationId organizationId, DefinitionMigration order, Instant heldUntil);

  /**
   * Adds what a batch has moved.
   *
   * @param added how many, by the wait state where they were
   */
  @Update(
      """
      update definition_migrations
      set moved = (
        select jsonb_object_agg(state, tasks)
        from (
          select each.key as state, sum(each.value::integer) as tasks
          from (
            select key, value from jsonb_each_text(moved)
            union all
            select key, value from jsonb_each_text(#{added}::jsonb)) each
          group by each.key) summed)
      where organization_id = #{organizationId}
        and migration_id = #{order.migrationId}
      """)
  void moved(OrganizationId organizationId, DefinitionMigration order, ObjectNode added);

  @Update(
      """
      update definition_migrations
      set status = 'DONE', remaining = #{remaining}, finished_at = #{now}, held_until = null
      where organization_id = #{organizationId}
        and migration_id = #{order.migrationId}
        and status = 'RUNNING'
        and attempts = #{order.attempts}
      """)
  int finish(
      OrganizationId organizationId, DefinitionMigration order, ObjectNode remaining, Instant now);

  @Update(
      """
      update definition_migrations
      set status = 'FAILED', failure = #{failure}, finished_at = #{now}, held_until = null
      where organization_id = #{organizationId}
        and migration_id = #{order.migrationId}
        and status = 'RUNNING'
        and attempts = #{order.attempts}
      """)
  int fail(OrganizationId organizationId, DefinitionMigration order, String failure, Instant now);

  @Update(
      """
      update definition_migrations
      set status = 'CANCELLED', finished_at = #{now}, held_until = null
      where organization_id = #{organizationId}
        and migration_id = #{id}
        and status in ('QUEUED', 'RUNNING')
      """)
  int cancel(OrganizationId organizationId, MigrationId id, Instant now);
}
