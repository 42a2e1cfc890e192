package org.orgo.people.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.UserId;
import org.orgo.people.sessions.UserSession;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Spring's sessions by the accounts they belong to. They name no organization, so each statement
 * goes by way of the account. A session's id never leaves the database: it is as good as a
 * password.
 */
@Mapper
public interface SessionMapper {

  /**
   * @param owner whose; null for everybody's
   */
  @Select(
      """
      select left(encode(sha256(convert_to(session.session_id::text, 'UTF8')), 'hex'), 24) as handle,
        account.user_id, account.display_name,
        to_timestamp(session.creation_time / 1000.0) as since,
        to_timestamp(session.last_access_time / 1000.0) as last_used_at,
        exists (
          select
          from spring_session_attributes mark
          where mark.session_primary_id = session.primary_id
            and mark.attribute_name = 'orgo.login.second_factor') as second_factor,
        exists (
          select
          from spring_session_attributes mark
          where mark.session_primary_id = session.primary_id
            and mark.attribute_name = 'orgo.login.oidc') as oidc
      from user_accounts account
      join spring_session session
        on session.principal_name = account.user_id::text
      where account.organization_id = #{organizationId}
        and (#{owner}::uuid is null or account.user_id = #{owner})
        and session.expiry_time > extract(epoch from now()) * 1000
      order by session.last_access_time desc, handle
      limit #{limit}
      """)
  List<UserSession> open(OrganizationId organizationId, UserId owner, int limit);

  @Delete(
      """
      delete from spring_session
      where principal_name in (
        select account.user_id::text
        from user_accounts account
        where account.organization_id = #{organizationId}
          and account.user_id = #{owner})
      """)
  int endAll(OrganizationId organizationId, UserId owner);

  @Delete(
      """
      delete from spring_session
      where session_id <> #{kept}
        and principal_name in (
          select account.user_id::text
          from user_accounts account
          where account.organization_id = #{organizationId}
            and account.user_id = #{owner})
      """)
  int endOthers(OrganizationId organizationId, UserId owner, String kept);

  /**
   * Whose it was; empty when there is none.
   *
   * @param owner whose it must be; null for anybody's of the organization
   */
  @Select(
      value =
          """
          delete from spring_session session
          using user_accounts account
          where account.organization_id = #{organizationId}
            and session.principal_name = account.user_id::text
            and (#{owner}::uuid is null or account.user_id = #{owner})
            and left(encode(sha256(convert_to(session.session_id::text, 'UTF8')), 'hex'), 24)
              = #{handle}
          returning account.user_id
          """,
      affectData = true)
  Optional<UserId> end(OrganizationId organizationId, UserId owner, String handle);
}
