package org.orgo.reviews.patterns.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Items whose deadline fell into a window, and how many of them were late. By the day of the
 * deadline: of what was opened lately, only what is quickly done would be known.
 */
@Mapper
public interface SlaMapper {

  /**
   * @param back 0 for the newest window, 1 for the one before
   */
  record Punctuality(String ownerRole, int back, int items, int late) {}

  /**
   * Tasks of patterns are found once, not once for each month that the facts lie in: that took
   * three quarters of the database's time of a review.
   *
   * @param from the first day of the oldest window
   * @param opened the first day on which an item may have been opened
   */
  @Select(
      """
      with of_patterns as materialized (
        select part.task_id
        from insights.fact_cases pattern
        join insights.dim_tasks part
          on part.organization_id = #{organizationId}
          and part.case_id = pattern.case_id
          and part.created_on between #{opened} and #{until}
        where pattern.organization_id = #{organizationId}
          and pattern.pattern_case
      )
      select
        item.owner_role,
        (#{until}::date - (item.deadline_at at time zone #{zone})::date) / #{windowDays} as back,
        count(*)::integer as items,
        (count(*) filter (
          where item.closed_at is null or item.closed_at > item.deadline_at))::integer as late
      from insights.fact_tasks item
      where item.organization_id = #{organizationId}
        and item.created_on between #{opened} and #{until}
        and (item.deadline_at at time zone #{zone})::date between #{from} and #{until}
        and not exists (
          select
          from of_patterns
          where of_patterns.task_id = item.task_id)
      group by item.owner_role, back
      order by item.owner_role, back
      """)
  List<Punctuality> punctuality(
      OrganizationId organizationId,
      LocalDate opened,
      LocalDate from,
      LocalDate until,
      int windowDays,
      String zone);

  @Select(
      """
      with matching as materialized (
        select
          fired.number,
          item.task_id as occurrence_id,
          'TASK' as kind,
          item.deadline_at as occurred_at,
          known.case_id,
          item.task_id,
          item.visibility,
          item.contributor
        from insights.fact_tasks item
        join unnest(#{ownerRoles, javaType=java.util.List}::text[])
          with ordinality as fired (owner_role, number)
          on fired.owner_role = item.owner_role
        left join insights.dim_tasks known
          on known.organization_id = #{organizationId}
          and known.task_id = item.task_id
          and known.created_on = item.created_on
        where item.organization_id = #{organizationId}
          and item.created_on between #{opened} and #{until}
          and (item.deadline_at at time zone #{zone})::date between #{from} and #{until}
          and (item.closed_at is null or item.closed_at > item.deadline_at)
          and not exists (
            select
            from insights.fact_cases pattern
            where pattern.organization_id = #{organizationId}
              and pattern.case_id = known.case_id
              and pattern.pattern_case)
      )
      """
          + EvidenceSql.TAIL)
  List<Evidence> late(
      OrganizationId organizationId,
      LocalDate opened,
      LocalDate from,
      LocalDate until,
      String zone,
      List<String> ownerRoles);
}
