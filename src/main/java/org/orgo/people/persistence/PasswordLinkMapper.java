package org.orgo.people.persistence;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface PasswordLinkMapper {

  @Update(
      """
      update user_accounts
      set link_hash = #{linkHash},
        link_expires_at = #{expiresAt}
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  int set(OrganizationId organizationId, UserId userId, byte[] linkHash, Instant expiresAt);

  @Select(
      """
      select user_id
      from user_accounts
      where organization_id = #{organizationId}
        and link_hash = #{linkHash}
        and link_expires_at > #{now}
        and status <> 'disabled'
      """)
  Optional<UserId> find(OrganizationId organizationId, byte[] linkHash, Instant now);

  /** Who was invited is in from now on. Empty when the link was used meanwhile. */
  @Select(
      value =
          """
          update user_accounts
          set password_hash = #{passwordHash},
            status = 'active',
            version = version + 1,
            link_hash = null,
            link_expires_at = null
          where organization_id = #{organizationId}
            and link_hash = #{linkHash}
            and link_expires_at > #{now}
            and status <> 'disabled'
          returning user_id
          """,
      affectData = true)
  Optional<UserId> choosePassword(
      OrganizationId organizationId, byte[] linkHash, String passwordHash, Instant now);
}
