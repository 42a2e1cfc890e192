package org.orgo.insights.reports.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.insights.reports.retention.DueRecords;
import org.orgo.platform.tenancy.OrganizationId;

/** Counts facts by the month in which they become too old to be kept. */
@Mapper
public interface RetentionMapper {

  /**
   * Rounded to five and withheld below ten persons: what is sensitive is counted among the rest.
   *
   * @param after first day of the month after the last
   * @param days that records are kept
   * @param withheld subtypes and tags that nothing published counts
   */
  @Select(
      """
      with aged as materialized (
        select 'TASKS' as kind, created_on as day, contributor
        from insights.fact_tasks fact
        where organization_id = #{organizationId}
          and created_on >= #{first}::date - 1 - #{days}
          and created_on < #{after}::date - 1 - #{days}
          and not coalesce(subtype = any(#{withheld,javaType=java.util.List}), false)
          and not exists (
            select
            from insights.dim_tasks tagged
            where tagged.organization_id = #{organizationId}
              and tagged.task_id = fact.task_id
              and tagged.created_on = fact.created_on
              and tagged.tags && #{withheld,javaType=java.util.List}::text[])
        union all
        select 'CASES', opened_on, contributor
        from insights.fact_cases fact
        where organization_id = #{organizationId}
          and opened_on >= #{first}::date - 1 - #{days}
          and opened_on < #{after}::date - 1 - #{days}
          and not coalesce(subtype = any(#{withheld,javaType=java.util.List}), false)
          and not exists (
            select
            from insights.dim_cases tagged
            where tagged.organization_id = #{organizationId}
              and tagged.case_id = fact.case_id
              and tagged.opened_on = fact.opened_on
              and tagged.tags && #{withheld,javaType=java.util.List}::text[])
        union all
        select 'CHECKINS', answered_on, contributor
        from insights.fact_wellbeing_checkins
        where organization_id = #{organizationId}
          and answered_on >= #{first}::date - 1 - #{days}
          and answered_on < #{after}::date - 1 - #{days}),
      counted as (
        select kind, month, sum(records) as records, max(persons) as persons
        from (
          select kind, date_trunc('month', (day + 1 + #{days})::timestamp)::date as month,
            count(*) as records, count(distinct contributor) as persons
          from aged
          group by kind, month, date_trunc('month', day::timestamp)) by_month_of_birth
        group by kind, month)
      select months.month::date as month, kinds.kind,
        case when counted.persons >= greatest(10, organization.minimum_group)
          then (5 * round(counted.records / 5.0))::bigint end as records
      from generate_series(
        #{first}::timestamp, #{after}::timestamp - interval '1 day', interval '1 month') as months (month)
      cross join (values (1, 'TASKS'), (2, 'CASES'), (3, 'CHECKINS')) as kinds (place, kind)
      left join insights.dim_organizations organization
        on organization.organization_id = #{organizationId}
      left join counted
        on counted.kind = kinds.kind
        and counted.month = months.month::date
      order by months.month, kinds.place
      """)
  List<DueRecords> due(
      OrganizationId organizationId,
      LocalDate first,
      LocalDate after,
      int days,
      List<String> withheld);
}
