package org.orgo.exports.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.exports.Export;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;

/** Finds the export behind a file; of one person's where one is named. */
@Mapper
public interface ExportPassportMapper {

  /** The newest that wrote exactly this. */
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
        and sha256 = #{sha256}
        <if test="requestedBy != null">
        and requested_by = #{requestedBy}
        </if>
      order by created_at desc, export_id
      limit 1
      </script>
      """)
  Optional<Export> withHash(
      OrganizationId organizationId, String sha256, UserId requestedBy, Instant now);

  /** The newest whose file has a name that stands for these ids. */
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
        and export_id between #{first} and #{last}
        and sha256 is not null
        <if test="requestedBy != null">
        and requested_by = #{requestedBy}
        </if>
      order by created_at desc, export_id
      limit 1
      </script>
      """)
  Optional<Export> between(
      OrganizationId organizationId, UUID first, UUID last, UserId requestedBy, Instant now);
}
