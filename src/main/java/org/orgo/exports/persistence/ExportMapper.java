package org.orgo.exports.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.exports.Export;
import org.orgo.exports.ExportId;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface ExportMapper {

  /** The ids of the items in a file. */
  record ExportedItems(ExportId exportId, List<String> itemIds) {}

  /** A piece of a file. */
  record ExportChunk(int chunkNumber, byte[] content) {}

  /** Makes one person's orders wait for each other, until the transaction ends. */
  @Select(
      """
      with locked as materialized (
        select pg_advisory_xact_lock(
          hashtextextended('export ' || #{organizationId}::text || #{userId}::text, 0)))
      select count(*)
      from locked
      """)
  int lock(OrganizationId organizationId, UserId userId);

  @Select(
      """
      select count(*)
      from exports
      where organization_id = #{organizationId}
        and requested_by = #{userId}
        and status in ('AWAITING_APPROVAL', 'QUEUED', 'RUNNING')
      """)
  int underWay(OrganizationId organizationId, UserId userId);

  @Select(
      """
      select count(*)
      from exports
      where organization_id = #{organizationId}
        and created_at >= #{since}
      """)
  int orderedSince(OrganizationId organizationId, Instant since);

  @Insert(
      """
      insert into exports (
        organization_id, export_id, requested_by, permissions, purpose, kind, format, columns,
        filter, status, created_at, approval_needed)
      values (
        #{organizationId}, #{export.exportId}, #{export.requestedBy},
        #{export.permissions,javaType=java.util.List}, #{export.purpose}, #{export.kind},
        #{export.format}, #{export.columns,javaType=java.util.List}, #{export.filter},
        #{export.status}, #{export.createdAt}, #{export.approvalNeeded})
      """)
  void insert(OrganizationId organizationId, Export export);

  /** A file whose time has come counts as expired, whether it is deleted by now or not. */
  @Select(
      """
      select
        export_id, requested_by, permissions, purpose, kind, format, columns, filter, masks,
        case when status = 'READY' and expires_at <= #{now} then 'EXPIRED' else status end as status,
        row_count, sha256, byte_count, sight, failure, attempts, created_at, finished_at, expires_at,
        approval_needed, decided_by, decided_at, download_count as downloads, downloaded_at
      from exports
      where organization_id = #{organizationId}
        and requested_by = #{userId}
        and export_id = #{exportId}
      """)
  Optional<Export> find(
      OrganizationId organizationId, UserId userId, ExportId exportId, Instant now);

  /** Newest first. */
  @Select(
      """
      <script>
      select
        export_id, requested_by, permissions, purpose, kind, format, columns, filter, masks,
        case when status = 'READY' and expires_at &lt;= #{now} then 'EXPIRED' else status end as status,
        row_count, sha256, byte_count, sight, failure, attempts, created_at, finished_at, expires_at,
        approval_needed, decided_by, decided_at, download_count as downloads, downloaded_at
      from exports
      where organization_id = #{organizationId}
        and requested_by = #{userId}
        <if test="after != null">
        and (created_at, export_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by created_at desc, export_id desc
      limit #{limit}
      </script>
      """)
  List<Export> list(
      OrganizationId organizationId, UserId userId, Cursor after, int limit, Instant now);

  @Select(
      """
      select export_id, item_ids
      from exports
      where organization_id = #{organizationId}
        and export_id = #{exportId}
      """)
  ExportedItems itemIds(OrganizationId organizationId, ExportId exportId);

  @Update(
      """
      update exports
      set download_count = download_count + 1, downloaded_at = #{now}
      where organization_id = #{organizationId}
        and export_id = #{exportId}
      """)
  void countDownload(OrganizationId organizationId, ExportId exportId, Instant now);

  /** The oldest that waits, or whose node has died; others that claim skip it. */
  @Select(
      value =
          """
          update exports
          set status = 'RUNNING',
            attempts = attempts + 1,
            held_until = #{heldUntil}
          where organization_id = #{organizationId}
            and export_id = (
              select export_id
              from exports
              where organization_id = #{organizationId}
                and (status = 'QUEUED' or (status = 'RUNNING' and held_until < #{now}))
              order by created_at, export_id
              limit 1
              for update skip locked)
          returning
            export_id, requested_by, permissions, purpose, kind, format, columns, filter, masks,
            status, row_count, sha256, byte_count, sight, failure, attempts, created_at, finished_at,
            expires_at, approval_needed, decided_by, decided_at, download_count as downloads, downloaded_at
          """,
      affectData = true)
  Optional<Export> claim(OrganizationId organizationId, Instant now, Instant heldUntil);

  /** 0 when another node has taken it over. */
  @Update(
      """
      update exports
      set status = 'READY',
        masks = #{masks,javaType=java.util.List},
        item_ids = #{itemIds,javaType=java.util.List},
        sight = #{export.sight},
        row_count = #{export.rowCount},
        sha256 = #{export.sha256},
        byte_count = #{export.byteCount},
        finished_at = #{export.finishedAt},
        expires_at = #{export.expiresAt},
        held_until = null
      where organization_id = #{organizationId}
        and export_id = #{export.exportId}
        and status = 'RUNNING'
        and attempts = #{export.attempts}
      """)
  int finish(
      OrganizationId organizationId, Export export, List<String> masks, List<String> itemIds);

  @Update(
      """
      update exports
      set status = 'FAILED', failure = #{failure}, finished_at = #{now}, held_until = null
      where organization_id = #{organizationId}
        and export_id = #{export.exportId}
        and status = 'RUNNING'
        and attempts = #{export.attempts}
      """)
  int fail(OrganizationId organizationId, Export export, String failure, Instant now);

  @Insert(
      """
      insert into export_chunks (organization_id, export_id, chunk_number, content)
      values (#{organizationId}, #{exportId}, #{number}, #{content})
      """)
  void addChunk(OrganizationId organizationId, ExportId exportId, int number, byte[] content);

  @Select(
      """
      select chunk_number, content
      from export_chunks
      where organization_id = #{organizationId}
        and export_id = #{exportId}
        and chunk_number = #{number}
      """)
  Optional<ExportChunk> chunk(OrganizationId organizationId, ExportId exportId, int number);

  /** Deletes the files whose time has come; their rows stay. */
  @Delete(
      """
      with expired as (
        update exports
        set status = 'EXPIRED', item_ids = '{}'
        where organization_id = #{organizationId}
          and status = 'READY'
          and expires_at <= #{now}
        returning organization_id, export_id)
      delete from export_chunks piece
      using expired
      where piece.organization_id = #{organizationId}
        and piece.organization_id = expired.organization_id
        and piece.export_id = expired.export_id
      """)
  int expire(OrganizationId organizationId, Instant now);
}
