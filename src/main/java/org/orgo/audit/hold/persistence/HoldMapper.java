package org.orgo.audit.hold.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.audit.hold.HoldId;
import org.orgo.audit.hold.LegalHold;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface HoldMapper {

  @Select(
      """
      with locked as materialized (
        select pg_advisory_xact_lock(hashtextextended('retention ' || #{organizationId}::text, 0)))
      select count(*)
      from locked
      """)
  int lock(OrganizationId organizationId);

  @Select(
      """
      select exists (
        select
        from cases
        where organization_id = #{organizationId}
          and case_id = #{caseId})
      """)
  boolean hasCase(OrganizationId organizationId, UUID caseId);

  @Select(
      """
      select exists (
        select
        from persons
        where organization_id = #{organizationId}
          and person_id = #{personId})
      """)
  boolean hasPerson(OrganizationId organizationId, UUID personId);

  @Select(
      """
      select count(*)
      from legal_holds
      where organization_id = #{organizationId}
        and released_at is null
      """)
  int countActive(OrganizationId organizationId);

  @Insert(
      """
      insert into legal_holds (
        organization_id, hold_id, kind, case_id, person_id, label_pattern, starts_on, ends_on,
        reason, placed_by, placed_at)
      values (
        #{organizationId}, #{hold.holdId}, #{hold.kind}, #{hold.caseId}, #{hold.personId},
        #{hold.labelPattern}, #{hold.startsOn}, #{hold.endsOn}, #{hold.reason}, #{hold.placedBy},
        #{hold.placedAt})
      """)
  void insert(OrganizationId organizationId, LegalHold hold);

  /** 0 when it was released before. */
  @Update(
      """
      update legal_holds
      set released_by = #{releasedBy},
        released_at = #{releasedAt},
        release_reason = #{reason}
      where organization_id = #{organizationId}
        and hold_id = #{holdId}
        and released_at is null
      """)
  int release(
      OrganizationId organizationId,
      HoldId holdId,
      UUID releasedBy,
      Instant releasedAt,
      String reason);

  @Select(
      """
      select hold_id, kind, case_id, person_id, label_pattern, starts_on, ends_on, reason,
        placed_by, placed_at, released_by, released_at, release_reason
      from legal_holds
      where organization_id = #{organizationId}
        and hold_id = #{holdId}
      """)
  Optional<LegalHold> find(OrganizationId organizationId, HoldId holdId);

  /** Newest first. */
  @Select(
      """
      <script>
      select hold_id, kind, case_id, person_id, label_pattern, starts_on, ends_on, reason,
        placed_by, placed_at, released_by, released_at, release_reason
      from legal_holds
      where organization_id = #{organizationId}
        <if test="after != null">
        and (placed_at, hold_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by placed_at desc, hold_id desc
      limit #{limit}
      </script>
      """)
  List<LegalHold> list(OrganizationId organizationId, Cursor after, int limit);
}
