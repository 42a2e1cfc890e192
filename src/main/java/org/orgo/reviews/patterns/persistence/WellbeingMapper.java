package org.orgo.reviews.patterns.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** How the answers of each person of each group changed. */
@Mapper
public interface WellbeingMapper {

  /**
   * @param change the mean of the latest answers less that of the answers before
   */
  record PersonsChange(UUID groupId, String code, double change) {}

  /**
   * Persons who answered at least twice lately and four times before. Who has no key in insights is
   * not followed over time, and so not judged.
   *
   * @param before the first day that counts
   * @param latest the first of the latest days
   */
  @Select(
      """
      select
        answer.group_id,
        team.code,
        (avg(answer.score) filter (where answer.answered_on >= #{latest})
          - avg(answer.score) filter (where answer.answered_on < #{latest}))::double precision
          as change
      from insights.fact_wellbeing_checkins answer
      join insights.dim_groups team
        on team.organization_id = #{organizationId}
        and team.group_id = answer.group_id
      where answer.organization_id = #{organizationId}
        and answer.answered_on between #{before} and #{until}
        and answer.person_key is not null
      group by answer.group_id, team.code, answer.person_key
      having count(*) filter (where answer.answered_on >= #{latest}) >= 2
        and count(*) filter (where answer.answered_on < #{latest}) >= 4
      order by team.code, change
      """)
  List<PersonsChange> changes(
      OrganizationId organizationId, LocalDate before, LocalDate latest, LocalDate until);
}
