package org.orgo.insights.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.tenancy.OrganizationId;

/** How far the facts of an organization are. */
@Mapper
public interface StateMapper {

  @Select(
      """
      select organization_id, closed_until, rebuilt_until
      from insights.dim_organizations
      where organization_id = #{organizationId}
      """)
  Optional<HydrationState> find(OrganizationId organizationId);

  /** The organization as its row says. */
  @Insert(
      """
      insert into insights.dim_organizations (
        organization_id, slug, display_name, profile, time_zone, status)
      select organization_id, slug, display_name, profile, time_zone, status
      from organizations
      where organization_id = #{organizationId}
      on conflict (organization_id) do update
      set display_name = excluded.display_name,
        profile = excluded.profile,
        time_zone = excluded.time_zone,
        status = excluded.status
      """)
  void describe(OrganizationId organizationId);

  /** For an organization from before zones were kept. */
  @Insert(
      """
      insert into organization_time_zones (organization_id, valid_from, time_zone)
      select organization_id, '-infinity', time_zone
      from organizations
      where organization_id = #{organizationId}
        and not exists (
          select
          from organization_time_zones known
          where known.organization_id = #{organizationId})
      """)
  void keepZone(OrganizationId organizationId);

  @Insert(
      """
      insert into insights.contributor_keys (organization_id, inner_pad, outer_pad)
      values (#{organizationId}, #{pads.inner}, #{pads.outer})
      on conflict (organization_id) do nothing
      """)
  void keepKey(OrganizationId organizationId, HmacPads pads);

  @Select(
      """
      select time_zone
      from organization_time_zones
      where organization_id = #{organizationId}
        and valid_from <= #{at}
      order by valid_from desc
      limit 1
      """)
  Optional<String> zoneAt(OrganizationId organizationId, Instant at);

  @Update(
      """
      update insights.dim_organizations
      set rebuilt_until = #{month}
      where organization_id = #{organizationId}
      """)
  void rebuiltUntil(OrganizationId organizationId, LocalDate month);

  @Update(
      """
      update insights.dim_organizations
      set hydrated_at = greatest(hydrated_at, #{until})
      where organization_id = #{organizationId}
      """)
  void hydrated(OrganizationId organizationId, Instant until);

  @Update(
      """
      update insights.dim_organizations
      set closed_until = #{day},
        settled_until = #{end}
      where organization_id = #{organizationId}
      """)
  void closed(OrganizationId organizationId, LocalDate day, Instant end);

  /** Items that were due before the end of the closed day and are still open. */
  @Update(
      """
      update insights.fact_tasks
      set deadline_met = false,
        hydrated_at = clock_timestamp()
      where organization_id = #{organizationId}
        and closed_at is null
        and deadline_met is null
        and deadline_at < #{end}
      """)
  void settleDeadlines(OrganizationId organizationId, Instant end);
}
