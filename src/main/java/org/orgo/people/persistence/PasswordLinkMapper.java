package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
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

  /** What guessers may know of the account: its address and the names around it. */
  @Select(
      """
      select unnest(array[account.email, account.display_name, organization.display_name, organization.slug])
      from user_accounts account
      join organizations organization using (organization_id)
      where organization_id = #{organizationId}
        and link_hash = #{linkHash}
      """)
  List<String> names(OrganizationId organizationId, byte[] linkHash);

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
