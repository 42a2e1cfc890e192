package org.orgo.compliance.retention.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.compliance.retention.DeletionRun;
import org.orgo.compliance.retention.DeletionRunId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

/** The certificates of deletion, and what each was about. */
@Mapper
public interface DeletionRunMapper {

  @Select(
      """
      select run_id, due_on, retention_days, ended_before, items_total, items_deleted, items_held,
        deleted_rows, sha256, started_at, finished_at
      from deletion_runs
      where organization_id = #{organizationId}
        and status = 'RUNNING'
      """)
  Optional<DeletionRun> running(OrganizationId organizationId);

  @Select(
      """
      select exists (
        select
        from deletion_runs
        where organization_id = #{organizationId}
          and due_on >= #{dueOn})
      """)
  boolean hasRunOf(OrganizationId organizationId, LocalDate dueOn);

  @Insert(
      """
      insert into deletion_runs (
        organization_id, run_id, due_on, retention_days, ended_before, status, started_at)
      values (
        #{organizationId}, #{run.runId}, #{run.dueOn}, #{run.retentionDays}, #{run.endedBefore},
        'RUNNING', #{run.startedAt})
      """)
  void insert(OrganizationId organizationId, DeletionRun run);

  /** Notes what the run is about, and how many of it a hold keeps. */
  @Update(
      """
      with due as materialized (
        select ended.kind, ended.item_id, held.item_id is not null as held
        from ended_items(#{organizationId}) ended
        left join held_items(#{organizationId}) held on held.kind = ended.kind
          and held.item_id = ended.item_id
        where ended.ended_at < #{run.endedBefore}),
      noted as (
        insert into deletion_run_items (organization_id, run_id, kind, item_id)
        select #{organizationId}, #{run.runId}, kind, item_id
        from due
        where not held)
      update deletion_runs
      set items_total = (select count(*) from due),
        items_held = (select count(*) from due where held)
      where organization_id = #{organizationId}
        and run_id = #{run.runId}
      """)
  void noteItems(OrganizationId organizationId, DeletionRun run);

  @Update(
      """
      update deletion_run_items
      set deleted_at = #{now}
      where organization_id = #{organizationId}
        and run_id = #{runId}
        and kind = #{kind}
        and item_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  void noteDeleted(
      OrganizationId organizationId,
      DeletionRunId runId,
      String kind,
      List<String> ids,
      Instant now);

  @Update(
      """
      update deletion_runs
      set items_deleted = items_deleted + #{items},
        deleted_rows = #{deletedRows}
      where organization_id = #{organizationId}
        and run_id = #{runId}
      """)
  void add(OrganizationId organizationId, DeletionRunId runId, int items, ObjectNode deletedRows);

  /** The certificate is written: items that a hold has kept since count as held. */
  @Update(
      """
      update deletion_runs run
      set status = 'DONE',
        finished_at = #{now},
        items_held = run.items_held + (
          select count(*)
          from deletion_run_items item
          join held_items(#{organizationId}) held on held.kind = item.kind
            and held.item_id = item.item_id
          where item.organization_id = run.organization_id
            and item.run_id = run.run_id
            and item.deleted_at is null),
        sha256 = (
          select encode(sha256(convert_to(
            coalesce(string_agg(item.item_id::text, chr(10) order by item.item_id), ''), 'UTF8')), 'hex')
          from deletion_run_items item
          where item.organization_id = run.organization_id
            and item.run_id = run.run_id
            and item.deleted_at is not null)
      where run.organization_id = #{organizationId}
        and run.run_id = #{runId}
      """)
  void finish(OrganizationId organizationId, DeletionRunId runId, Instant now);

  /** Those that had something to do, newest first. */
  @Select(
      """
      <script>
      select run_id, due_on, retention_days, ended_before, items_total, items_deleted, items_held,
        deleted_rows, sha256, started_at, finished_at
      from deletion_runs
      where organization_id = #{organizationId}
        and items_total &gt; 0
        <if test="after != null">
        and (started_at, run_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by started_at desc, run_id desc
      limit #{limit}
      </script>
      """)
  List<DeletionRun> list(OrganizationId organizationId, Cursor after, int limit);
}
