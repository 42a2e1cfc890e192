package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.people.absences.Absence;
import org.orgo.people.absences.AbsenceId;
import org.orgo.platform.tenancy.OrganizationId;

/** Who is away, and when. */
@Mapper
public interface AbsenceMapper {

  /** Until the transaction ends, nobody else enters one. */
  @Select(
      value =
          """
          select pg_advisory_xact_lock(
            hashtextextended('absences ' || #{organizationId}::text, 0))::text
          """,
      affectData = true)
  String lock(OrganizationId organizationId);

  @Insert(
      """
      insert into absences (
        organization_id, absence_id, user_id, deputy_user_id, starts_at, ends_at, entered_by,
        created_at)
      values (
        #{organizationId}, #{absence}, #{userId}, #{deputy}, #{startsAt}, #{endsAt}, #{enteredBy},
        #{now})
      """)
  void insert(
      OrganizationId organizationId,
      AbsenceId absence,
      UserId userId,
      UserId deputy,
      Instant startsAt,
      Instant endsAt,
      UserId enteredBy,
      Instant now);

  @Select(
      """
      select absence.absence_id, absence.user_id, person.display_name, absence.deputy_user_id,
        deputy.display_name as deputy_name, absence.starts_at, absence.ends_at
      from absences absence
      join user_accounts person
        on person.organization_id = absence.organization_id
        and person.user_id = absence.user_id
      join user_accounts deputy
        on deputy.organization_id = absence.organization_id
        and deputy.user_id = absence.deputy_user_id
      where absence.organization_id = #{organizationId}
        and absence.absence_id = #{absence}
      """)
  Optional<Absence> find(OrganizationId organizationId, AbsenceId absence);

  /** Those not over, of the user, of whom it stands in for, and of holders of the roles. */
  @Select(
      """
      select absence.absence_id, absence.user_id, person.display_name, absence.deputy_user_id,
        deputy.display_name as deputy_name, absence.starts_at, absence.ends_at
      from absences absence
      join user_accounts person
        on person.organization_id = absence.organization_id
        and person.user_id = absence.user_id
      join user_accounts deputy
        on deputy.organization_id = absence.organization_id
        and deputy.user_id = absence.deputy_user_id
      where absence.organization_id = #{organizationId}
        and absence.ends_at > #{now}
        and (#{userId} in (absence.user_id, absence.deputy_user_id)
          or exists (
            select
            from user_roles holding
            where holding.organization_id = absence.organization_id
              and holding.user_id = absence.user_id
              and holding.role_code = any(#{roles, javaType=java.util.List})))
      order by absence.starts_at, absence.absence_id
      limit 500
      """)
  List<Absence> list(OrganizationId organizationId, UserId userId, List<String> roles, Instant now);

  @Select(
      """
      select exists (
        select
        from absences
        where organization_id = #{organizationId}
          and user_id = #{userId}
          and starts_at < #{endsAt}
          and ends_at > #{startsAt})
      """)
  boolean overlaps(OrganizationId organizationId, UserId userId, Instant startsAt, Instant endsAt);

  @Update(
      """
      update absences
      set ends_at = greatest(starts_at, #{now})
      where organization_id = #{organizationId}
        and absence_id = #{absence}
        and ends_at > #{now}
      """)
  int end(OrganizationId organizationId, AbsenceId absence, Instant now);
}
