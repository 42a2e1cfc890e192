package org.orgo.insights.persistence.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/** Finds the organizations whose facts are not up to date. */
public interface HydrationDirectoryMapper {

  /** An organization with changes, and since when the oldest waits. */
  record WaitingOrganization(OrganizationId organizationId, Instant since) {}

  /** An organization and its last closed day; null when none is. */
  record LastClosed(
      OrganizationId organizationId, String timeZone, @Nullable LocalDate closedUntil) {}

  /** Leaps from organization to organization, however long the queue of each is. */
  @Select(
      """
      with recursive waiting as (
        (
          select organization_id, queued_at
          from insights.changes
          order by organization_id, change_id
          limit 1)
        union all
        select next.organization_id, next.queued_at
        from waiting
        cross join lateral (
          select organization_id, queued_at
          from insights.changes
          where organization_id > waiting.organization_id
          order by organization_id, change_id
          limit 1) as next)
      select organization_id, queued_at as since
      from waiting
      """)
  List<WaitingOrganization> waiting();

  /** How many changes wait; counted up to a hundred thousand. */
  @Select(
      """
      select count(organization_id)
      from (
        select organization_id
        from insights.changes
        limit 100000) as counted
      """)
  long queued();

  /** Organizations that insights does not know, does not know as they are, or has not rebuilt. */
  @Select(
      """
      select organization_id
      from organizations item
      left join insights.dim_organizations known using (organization_id)
      where known.organization_id is null
        or known.rebuilt_until is not null
        or (item.display_name, item.profile, item.time_zone, item.status)
          is distinct from (known.display_name, known.profile, known.time_zone, known.status)
      """)
  List<OrganizationId> unknown();

  @Select(
      """
      select organization_id, item.time_zone, known.closed_until
      from organizations item
      join insights.dim_organizations known using (organization_id)
      where item.status = 'active'
      """)
  List<LastClosed> lastClosed();
}
