package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.rota.NewShift;
import org.orgo.people.rota.OnDuty;
import org.orgo.people.rota.Shift;
import org.orgo.people.rota.ShiftId;
import org.orgo.platform.tenancy.OrganizationId;

/** Shifts of roles. */
@Mapper
public interface RotaMapper {

  /** 0 when the user is not active or does not hold the role. */
  @Insert(
      """
      insert into rota_shifts (
        organization_id, shift_id, role_code, user_id, weekday, day, starts_at, ends_at)
      select holding.organization_id, #{shift}, holding.role_code, holding.user_id,
        #{wanted.weekday}::smallint, #{wanted.day}::date, #{wanted.startsAt}::time,
        #{wanted.endsAt}::time
      from user_roles holding
      join user_accounts account
        on account.organization_id = holding.organization_id
        and account.user_id = holding.user_id
        and account.status = 'active'
      where holding.organization_id = #{organizationId}
        and holding.role_code = #{role}
        and holding.user_id = #{wanted.userId}
      """)
  int insert(OrganizationId organizationId, ShiftId shift, String role, NewShift wanted);

  @Delete(
      """
      delete from rota_shifts
      where organization_id = #{organizationId}
        and shift_id = #{shift}
      """)
  int delete(OrganizationId organizationId, ShiftId shift);

  @Select(
      """
      select shift.shift_id, shift.role_code, shift.user_id, account.display_name,
        shift.weekday::integer as weekday, shift.day, shift.starts_at, shift.ends_at
      from rota_shifts shift
      join user_accounts account
        on account.organization_id = shift.organization_id
        and account.user_id = shift.user_id
      where shift.organization_id = #{organizationId}
        and shift.shift_id = #{shift}
      """)
  Optional<Shift> find(OrganizationId organizationId, ShiftId shift);

  @Select(
      """
      select shift.shift_id, shift.role_code, shift.user_id, account.display_name,
        shift.weekday::integer as weekday, shift.day, shift.starts_at, shift.ends_at
      from rota_shifts shift
      join user_accounts account
        on account.organization_id = shift.organization_id
        and account.user_id = shift.user_id
      where shift.organization_id = #{organizationId}
        and shift.role_code = any(#{roles, javaType=java.util.List})
      order by shift.role_code, shift.weekday, shift.day, shift.starts_at, shift.shift_id
      limit 1000
      """)
  List<Shift> shifts(OrganizationId organizationId, List<String> roles);

  /**
   * Who is on duty: by the shifts of this day where one covers it, else by those of the week; who
   * is away is replaced by the deputy. A shift over midnight began the day before.
   */
  @Select(
      """
      with local as (
        select #{now}::timestamptz at time zone #{zone} as at
      ),
      covering as (
        select shift.role_code, shift.user_id, shift.starts_at, shift.day is not null as special
        from rota_shifts shift
        cross join local
        cross join lateral (values (local.at::date), (local.at::date - 1)) as began (day)
        where shift.organization_id = #{organizationId}
          and shift.role_code = any(#{roles, javaType=java.util.List})
          and (shift.day = began.day or shift.weekday = extract(isodow from began.day))
          and local.at >= began.day + shift.starts_at
          and local.at < began.day + shift.ends_at
            + case when shift.ends_at <= shift.starts_at then interval '1 day'
              else interval '0' end
      )
      select shift.role_code, account.user_id, account.display_name
      from covering shift
      join user_roles holding
        on holding.organization_id = #{organizationId}
        and holding.user_id = shift.user_id
        and holding.role_code = shift.role_code
      left join absences absence
        on absence.organization_id = #{organizationId}
        and absence.user_id = shift.user_id
        and absence.starts_at <= #{now}
        and absence.ends_at > #{now}
      join user_accounts account
        on account.organization_id = #{organizationId}
        and account.user_id = coalesce(absence.deputy_user_id, shift.user_id)
        and account.status = 'active'
      where shift.special
        or not exists (
          select
          from covering other
          where other.role_code = shift.role_code
            and other.special)
      order by shift.role_code, shift.starts_at, account.display_name, account.user_id
      """)
  List<OnDuty> onDuty(OrganizationId organizationId, List<String> roles, Instant now, String zone);
}
