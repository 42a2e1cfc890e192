package org.orgo.people.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.Deputyship;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Deputyships;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface ActorMapper {

  /** What an account holds, and the accounts in whose place it acts now; also stands in XML. */
  String HELD =
      """
        array(
          select holding.role_code
          from user_roles holding
          where holding.organization_id = account.organization_id
            and holding.user_id = account.user_id) as roles,
        array(
          select distinct granted.permission
          from user_roles holding
          join roles role
            on role.organization_id = holding.organization_id
            and role.code = holding.role_code
          cross join unnest(role.permissions) as granted (permission)
          where holding.organization_id = account.organization_id
            and holding.user_id = account.user_id) as permissions,
        jsonb_build_object('absent', array(
          select jsonb_build_object(
            'user_id', absent.user_id,
            'roles', array(
              select holding.role_code
              from user_roles holding
              where holding.organization_id = absent.organization_id
                and holding.user_id = absent.user_id),
            'permissions', array(
              select distinct granted.permission
              from user_roles holding
              join roles role
                on role.organization_id = holding.organization_id
                and role.code = holding.role_code
              cross join unnest(role.permissions) as granted (permission)
              where holding.organization_id = absent.organization_id
                and holding.user_id = absent.user_id))
          from absences absence
          join user_accounts absent
            on absent.organization_id = absence.organization_id
            and absent.user_id = absence.user_id
            and absent.status = 'active'
          where absence.organization_id = account.organization_id
            and absence.deputy_user_id = account.user_id
            and #{now} >= absence.starts_at
            and absence.ends_at > #{now}
          order by absence.starts_at, absence.absence_id)) as deputyships
      """;

  @Select(
      """
      select account.user_id, account.display_name, account.email,
        account.locale,
      """
          + HELD
          + """
      from user_accounts account
      where account.organization_id = #{organizationId}
        and account.user_id = #{userId}
        and account.status = 'active'
      """)
  Optional<ActorRow> find(OrganizationId organizationId, UserId userId, Instant now);

  /**
   * Active accounts in the order in which they were created.
   *
   * @param after the last of those before; null for the first
   */
  @Select(
      """
      <script>
      select account.user_id, account.display_name, account.created_at,
      """
          + HELD
          + """
      from user_accounts account
      where account.organization_id = #{organizationId}
        and account.status = 'active'
        <if test="after != null">
        and (account.created_at, account.user_id) > (#{after.time}, #{after.id})
        </if>
      order by account.created_at, account.user_id
      limit #{limit}
      </script>
      """)
  List<ActorOfPage> page(OrganizationId organizationId, Cursor after, int limit, Instant now);

  /** An active account as a list of all reads it. */
  record ActorOfPage(
      UserId userId,
      String displayName,
      Instant createdAt,
      List<String> roles,
      List<String> permissions,
      ObjectNode deputyships) {

    /** In whose place it acts, beyond what it may itself. */
    public List<Deputyship> standsInFor() {
      return Deputyships.read(deputyships, roles, permissions);
    }
  }
}
