package org.orgo.reviews.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.Cadence;

@Mapper
public interface ReviewDraftMapper {

  @Insert(
      """
      insert into review_drafts (organization_id, cadence, period_start, complete_until, written_at)
      values (#{organizationId}, #{cadence}, #{periodStart}, #{completeUntil}, #{now})
      on conflict (organization_id, cadence, period_start) do update
      set complete_until = excluded.complete_until,
        written_at = excluded.written_at
      """)
  void begin(
      OrganizationId organizationId,
      Cadence cadence,
      LocalDate periodStart,
      Instant completeUntil,
      Instant now);

  @Update(
      """
      update review_drafts
      set patterns = #{patterns},
        written_at = #{now}
      where organization_id = #{organizationId}
        and cadence = #{cadence}
        and period_start = #{periodStart}
      """)
  void keep(
      OrganizationId organizationId,
      Cadence cadence,
      LocalDate periodStart,
      JsonNode patterns,
      Instant now);

  @Select(
      """
      select patterns
      from review_drafts
      where organization_id = #{organizationId}
        and cadence = #{cadence}
        and period_start = #{periodStart}
      """)
  Optional<JsonNode> patterns(
      OrganizationId organizationId, Cadence cadence, LocalDate periodStart);

  /** Lets one transaction at a time answer what was found. */
  @Select(
      """
      select written_at
      from review_drafts
      where organization_id = #{organizationId}
        and cadence = #{cadence}
        and period_start = #{periodStart}
      for update
      """)
  Optional<Instant> lock(OrganizationId organizationId, Cadence cadence, LocalDate periodStart);

  @Select(
      """
      select complete_until
      from review_drafts
      where organization_id = #{organizationId}
        and cadence = #{cadence}
        and period_start = #{periodStart}
      """)
  Optional<Instant> completeUntil(
      OrganizationId organizationId, Cadence cadence, LocalDate periodStart);

  @Delete(
      """
      delete from review_drafts
      where organization_id = #{organizationId}
        and cadence = #{cadence}
        and period_start = #{periodStart}
      """)
  void discard(OrganizationId organizationId, Cadence cadence, LocalDate periodStart);
}
