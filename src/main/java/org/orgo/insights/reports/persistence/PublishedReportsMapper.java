package org.orgo.insights.reports.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.FactsState;
import org.orgo.platform.tenancy.OrganizationId;

/** Reads published cells. */
@Mapper
public interface PublishedReportsMapper {

  @Select(
      """
      select closed_until
      from insights.dim_organizations
      where organization_id = #{organizationId}
      """)
  Optional<LocalDate> closedUntil(OrganizationId organizationId);

  @Select(
      """
      select waiting.queued, waiting.oldest, organization.hydrated_at, organization.closed_until
      from (
        select count(*) as queued, min(queued_at) as oldest
        from insights.changes
        where organization_id = #{organizationId}) waiting
      left join insights.dim_organizations organization
        on organization.organization_id = #{organizationId}
      """)
  FactsState state(OrganizationId organizationId);

  /**
   * The totals along one part.
   *
   * @param function only its work; null for everybody's
   */
  List<PublishedCell> of(
      OrganizationId organizationId,
      Grain grain,
      LocalDate first,
      LocalDate last,
      String part,
      String function,
      List<String> measures);

  @Select(
      """
      select period_start, group_code as part, measure, value
      from insights.published_wellbeing
      where organization_id = #{organizationId}
        and grain = #{grain}
        and period_start between #{first} and #{last}
      order by period_start, group_code, measure
      """)
  List<PublishedCell> ofGroups(
      OrganizationId organizationId, Grain grain, LocalDate first, LocalDate last);

  @Select(
      """
      select period_start, wait_state as part, measure, value
      from insights.published_stays
      where organization_id = #{organizationId}
        and grain = #{grain}
        and period_start between #{first} and #{last}
      order by period_start, wait_state, measure
      """)
  List<PublishedCell> ofStays(
      OrganizationId organizationId, Grain grain, LocalDate first, LocalDate last);
}
