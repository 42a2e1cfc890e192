package org.orgo.wellbeing.persistence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.wellbeing.CheckinId;
import org.orgo.wellbeing.GroupId;
import org.orgo.wellbeing.NewCheckin;
import org.springframework.lang.Nullable;

@Mapper
public interface CheckinMapper {

  /** What a line of a file names and is not there. */
  record Missing(int line, boolean groupMissing, boolean personMissing, boolean notMember) {}

  @Insert(
      """
      insert into wellbeing_checkins (
        organization_id, checkin_id, group_id, person_id, score, tags, source, external_id, answered_at,
        created_by_user_id, created_at)
      values (
        #{organizationId}, #{checkinId}, #{groupId}, #{personId}, #{checkin.score},
        #{checkin.tags,javaType=java.util.List}, #{source}, #{checkin.externalId}, #{checkin.answeredAt},
        #{userId}, #{createdAt})
      on conflict (organization_id, external_id) where external_id is not null do nothing
      """)
  int insert(
      OrganizationId organizationId,
      CheckinId checkinId,
      GroupId groupId,
      @Nullable PersonId personId,
      NewCheckin checkin,
      SignalSource source,
      @Nullable UserId userId,
      Instant createdAt);

  /**
   * Looks up all lines of a file at once.
   *
   * @param zone in which a day of membership is meant
   */
  @Select(
      """
      select line, group_missing, person_missing, not_member
      from (
        select
          r.line,
          g.group_id is null as group_missing,
          r.person is not null and p.person_id is null as person_missing,
          g.group_id is not null and p.person_id is not null and not exists (
            select from group_memberships m
            where m.organization_id = #{organizationId}
              and m.group_id = g.group_id
              and m.person_id = coalesce(p.merged_into_id, p.person_id)
              and m.joined_on <= (r.answered_at at time zone #{zone})::date
              and (m.left_on is null or m.left_on > (r.answered_at at time zone #{zone})::date)) as not_member
        from jsonb_to_recordset(#{rows}) as r (
          line integer, group_code text, person text, answered_at timestamptz)
        left join learning_groups g
          on g.organization_id = #{organizationId}
          and g.code = r.group_code
          and g.code = any (#{groups,javaType=java.util.List}::text[])
        left join persons p
          on p.organization_id = #{organizationId}
          and p.email = r.person) as looked_up
      where group_missing or person_missing or not_member
      order by line
      limit 50
      """)
  List<Missing> missing(
      OrganizationId organizationId, ArrayNode rows, List<String> groups, String zone);

  /**
   * Takes all lines of a file in one statement; those known by their external id stay as they are.
   */
  @Insert(
      """
      insert into wellbeing_checkins (
        organization_id, checkin_id, group_id, person_id, score, tags, source, external_id, answered_at,
        created_by_user_id, created_at)
      select
        #{organizationId}, gen_random_uuid(), g.group_id, coalesce(p.merged_into_id, p.person_id), r.score, r.tags,
        #{source}, r.external_id, r.answered_at, #{userId}, #{createdAt}
      from jsonb_to_recordset(#{rows}) as r (
        external_id text, group_code text, person text, score smallint, tags text[], answered_at timestamptz)
      join learning_groups g
        on g.organization_id = #{organizationId}
        and g.code = r.group_code
      left join persons p
        on p.organization_id = #{organizationId}
        and p.email = r.person
      on conflict (organization_id, external_id) where external_id is not null do nothing
      """)
  int insertAll(
      OrganizationId organizationId,
      ArrayNode rows,
      SignalSource source,
      @Nullable UserId userId,
      Instant createdAt);
}
