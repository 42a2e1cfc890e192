package org.orgo.people.login.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.people.login.steps.Credentials;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface LoginMapper {

  @Select(
      """
      select organization_id
      from login_directory
      where login_hash = #{loginHash}
      order by organization_id
      limit 10
      """)
  List<OrganizationId> organizationsOf(byte[] loginHash);

  @Select(
      """
      select user_id, display_name, password_hash, status
      from user_accounts
      where organization_id = #{organizationId}
        and email = #{email}
        and kind = 'local'
      """)
  Optional<Credentials> credentials(OrganizationId organizationId, String email);

  @Update(
      """
      update user_accounts
      set last_login_at = #{now}
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  void noteLogin(OrganizationId organizationId, UserId userId, Instant now);
}
