package org.orgo.reviews.patterns.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** The same thing again: of one label category and owner, at one place or of one subtype. */
@Mapper
public interface FrequencyMapper {

  /**
   * @param dimension what the value is: location or subtype
   */
  record Repeated(
      int labelCategory, String ownerRole, String dimension, String value, int events) {}

  /** Where nobody knows the place or the subtype, nothing is alike: that is no key. */
  @Select(
      """
      select
        label_category,
        owner_role,
        case when grouping(location_key) = 0 then 'location' else 'subtype' end as dimension,
        coalesce(location_key, subtype) as value,
        count(*)::integer as events
      from insights.fact_occurrences
      where organization_id = #{organizationId}
        and occurred_on between #{from} and #{until}
        and (category in ('INCIDENT', 'REPORT') or label_category = 9)
        and not pattern_case
      group by grouping sets (
        (label_category, owner_role, location_key),
        (label_category, owner_role, subtype))
      having count(*) >= #{minimumEvents}
        and coalesce(location_key, subtype) is not null
      order by events desc, label_category, owner_role, dimension, value
      """)
  List<Repeated> repeated(
      OrganizationId organizationId, LocalDate from, LocalDate until, int minimumEvents);

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
        cross join lateral (values
          ('location', happened.location_key),
          ('subtype', happened.subtype)) as likeness (dimension, value)
        join unnest(
          #{keys.labelCategories, javaType=java.util.List}::text[],
          #{keys.ownerRoles, javaType=java.util.List}::text[],
          #{keys.dimensions, javaType=java.util.List}::text[],
          #{keys.values, javaType=java.util.List}::text[])
          with ordinality as fired (label_category, owner_role, dimension, value, number)
          on fired.label_category = happened.label_category::text
          and fired.owner_role = happened.owner_role
          and fired.dimension = likeness.dimension
          and fired.value = likeness.value
        where happened.organization_id = #{organizationId}
          and happened.occurred_on between #{from} and #{until}
          and (happened.category in ('INCIDENT', 'REPORT') or happened.label_category = 9)
          and not happened.pattern_case
      )
      """
          + EvidenceSql.TAIL)
  List<Evidence> evidence(
      OrganizationId organizationId, LocalDate from, LocalDate until, RepeatedKeys keys);

  /** The keys that fired, column by column. */
  record RepeatedKeys(
      List<String> labelCategories,
      List<String> ownerRoles,
      List<String> dimensions,
      List<String> values) {

    public static RepeatedKeys of(List<Repeated> fired) {
      return new RepeatedKeys(
          fired.stream().map(key -> String.valueOf(key.labelCategory())).toList(),
          fired.stream().map(Repeated::ownerRole).toList(),
          fired.stream().map(Repeated::dimension).toList(),
          fired.stream().map(Repeated::value).toList());
    }
  }
}
