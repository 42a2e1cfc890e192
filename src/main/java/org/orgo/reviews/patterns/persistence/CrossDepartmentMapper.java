package org.orgo.reviews.patterns.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** The same category and subtype in several functions. */
@Mapper
public interface CrossDepartmentMapper {

  /**
   * @param largest events of the function that has most
   */
  record Shared(String category, String subtype, int events, int functions, int largest) {}

  @Select(
      """
      select
        category,
        subtype,
        sum(events)::integer as events,
        count(*)::integer as functions,
        max(events)::integer as largest
      from (
        select category, subtype, function, count(*) as events
        from insights.fact_occurrences
        where organization_id = #{organizationId}
          and occurred_on between #{from} and #{until}
          and (category in ('INCIDENT', 'REPORT') or label_category = 9)
          and category is not null
          and subtype is not null
          and not pattern_case
        group by category, subtype, function) as by_function
      group by category, subtype
      having count(*) >= greatest(2, #{minimumFunctions})
        and sum(events) >= #{minimumEvents}
        and max(events) <= 0.8 * sum(events)
      order by events desc, category, subtype
      """)
  List<Shared> shared(
      OrganizationId organizationId,
      LocalDate from,
      LocalDate until,
      int minimumFunctions,
      int minimumEvents);

  @Select(
      """
      with matching as materialized (
        select
          fired.number,
          happened.occurrence_id,
          happened.kind,
          happened.occurred_at,
          happened.case_id,
          happened.task_id,
          happened.visibility,
          happened.contributor
        from insights.fact_occurrences happened
        join unnest(
          #{categories, javaType=java.util.List}::text[],
          #{subtypes, javaType=java.util.List}::text[])
          with ordinality as fired (category, subtype, number)
          on fired.category = happened.category
          and fired.subtype = happened.subtype
        where happened.organization_id = #{organizationId}
          and happened.occurred_on between #{from} and #{until}
          and (happened.category in ('INCIDENT', 'REPORT') or happened.label_category = 9)
          and not happened.pattern_case
      )
      """
          + EvidenceSql.TAIL)
  List<Evidence> evidence(
      OrganizationId organizationId,
      LocalDate from,
      LocalDate until,
      List<String> categories,
      List<String> subtypes);
}
