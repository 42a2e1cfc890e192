package org.orgo.reviews.patterns.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.patterns.HighRiskIndicator;

/** Words of the organization's list of high risks, as tags or subtypes. */
@Mapper
public interface HighRiskMapper {

  record Risk(String word, boolean onceIsEnough, int events) {}

  @Select(
      """
      select word, once_is_enough
      from high_risk_indicators
      where organization_id = #{organizationId}
      order by once_is_enough desc, word
      """)
  List<HighRiskIndicator> listed(OrganizationId organizationId);

  @Insert(
      """
      insert into high_risk_indicators (organization_id, word, once_is_enough)
      values (#{organizationId}, #{indicator.word}, #{indicator.onceIsEnough})
      on conflict (organization_id, word) do update set once_is_enough = excluded.once_is_enough
      """)
  void put(OrganizationId organizationId, HighRiskIndicator indicator);

  @Delete(
      """
      delete from high_risk_indicators
      where organization_id = #{organizationId}
        and word = #{word}
      """)
  void remove(OrganizationId organizationId, String word);

  @Select(
      """
      select listed.word, listed.once_is_enough, count(*)::integer as events
      from insights.fact_occurrences happened
      cross join lateral (
        select distinct lower(word) as word
        from unnest(happened.tags || happened.subtype) as named (word)) as named
      join high_risk_indicators listed
        on listed.organization_id = #{organizationId}
        and listed.word = named.word
      where happened.organization_id = #{organizationId}
        and happened.occurred_on between #{from} and #{until}
        and (happened.tags <> '{}' or happened.subtype is not null)
        and not happened.pattern_case
      group by listed.word, listed.once_is_enough
      having count(*) >= case when listed.once_is_enough then 1 else #{minimumEvents} end
      order by listed.word
      """)
  List<Risk> risks(
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
        cross join lateral (
          select distinct lower(word) as word
          from unnest(happened.tags || happened.subtype) as named (word)) as named
        join unnest(#{words, javaType=java.util.List}::text[])
          with ordinality as fired (word, number)
          on fired.word = named.word
        where happened.organization_id = #{organizationId}
          and happened.occurred_on between #{from} and #{until}
          and not happened.pattern_case
      )
      """
          + EvidenceSql.TAIL)
  List<Evidence> evidence(
      OrganizationId organizationId, LocalDate from, LocalDate until, List<String> words);
}
