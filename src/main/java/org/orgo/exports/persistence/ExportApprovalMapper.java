package org.orgo.exports.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.exports.Export;
import org.orgo.exports.ExportId;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

/** Decisions on exports, whoever ordered them. */
@Mapper
public interface ExportApprovalMapper {

  @Select(
      """
      select
        export_id, requested_by, permissions, purpose, kind, format, columns, filter, masks, status,
        row_count, sha256, byte_count, sight, failure, attempts, created_at, finished_at, expires_at,
        approval_needed, decided_by, decided_at, download_count as downloads, downloaded_at
      from exports
      where organization_id = #{organizationId}
        and export_id = #{exportId}
      """)
  Optional<Export> find(OrganizationId organizationId, ExportId exportId);

  /** Oldest first. */
  @Select(
      """
      <script>
      select
        export_id, requested_by, permissions, purpose, kind, format, columns, filter, masks, status,
        row_count, sha256, byte_count, sight, failure, attempts, created_at, finished_at, expires_at,
        approval_needed, decided_by, decided_at, download_count as downloads, downloaded_at
      from exports
      where organization_id = #{organizationId}
        and status = 'AWAITING_APPROVAL'
        <if test="after != null">
        and (created_at, export_id) > (#{after.time}, #{after.id})
        </if>
      order by created_at, export_id
      limit #{limit}
      </script>
      """)
  List<Export> waiting(OrganizationId organizationId, Cursor after, int limit);

  @Select(
      """
      select count(*)
      from exports
      where organization_id = #{organizationId}
        and status = 'AWAITING_APPROVAL'
        and requested_by <> #{userId}
      """)
  int countWaiting(OrganizationId organizationId, UserId userId);

  /** 0 when it does not wait. */
  @Update(
      """
      update exports
      set decided_by = #{userId}, decided_at = #{now}
      where organization_id = #{organizationId}
        and export_id = #{exportId}
        and status = 'AWAITING_APPROVAL'
        and decided_by is null
      """)
  int approve(OrganizationId organizationId, ExportId exportId, UserId userId, Instant now);

  /** 0 when it does not wait. */
  @Update(
      """
      update exports
      set status = 'REFUSED',
        failure = #{reason},
        decided_by = #{userId},
        decided_at = #{now},
        finished_at = #{now}
      where organization_id = #{organizationId}
        and export_id = #{exportId}
        and status = 'AWAITING_APPROVAL'
        and decided_by is null
      """)
  int refuse(
      OrganizationId organizationId, ExportId exportId, UserId userId, String reason, Instant now);

  /** 0 when it is somebody else's, or waits no more. */
  @Update(
      """
      update exports
      set status = 'WITHDRAWN', finished_at = #{now}
      where organization_id = #{organizationId}
        and export_id = #{exportId}
        and requested_by = #{userId}
        and status = 'AWAITING_APPROVAL'
        and decided_by is null
      """)
  int withdraw(OrganizationId organizationId, ExportId exportId, UserId userId, Instant now);

  /** 0 when it was decided on. */
  @Update(
      """
      update exports
      set status = 'REFUSED', failure = #{reason}, finished_at = #{now}
      where organization_id = #{organizationId}
        and export_id = #{exportId}
        and status = 'AWAITING_APPROVAL'
        and decided_by is null
      """)
  int lapse(OrganizationId organizationId, ExportId exportId, String reason, Instant now);

  /** Also of one that needs no approval and is queued already; 0 when nobody approved it. */
  @Update(
      """
      update exports
      set status = 'QUEUED'
      where organization_id = #{organizationId}
        and export_id = #{exportId}
        and (status = 'QUEUED' or (status = 'AWAITING_APPROVAL' and decided_by is not null))
      """)
  int queue(OrganizationId organizationId, ExportId exportId);
}
