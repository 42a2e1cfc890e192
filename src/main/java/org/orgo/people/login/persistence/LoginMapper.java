package org.orgo.people.login.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.login.Credentials;
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

  /**
   * Counts an attempt before it is made, so that many at once count too. After the free ones each
   * costs twice the wait of the one before.
   *
   * @return 0 when the key is blocked
   */
  @Insert(
      """
      insert into login_throttles as throttle (throttle_key, failures, blocked_until, updated_at)
      values (#{key}, 1, #{now}, #{now})
      on conflict (throttle_key) do update
      set failures = case
            when throttle.updated_at < #{forgottenBefore} then 1
            else throttle.failures + 1
          end,
          blocked_until = case
            when throttle.updated_at < #{forgottenBefore} or throttle.failures + 1 < #{free}
              then #{now}::timestamptz
            else #{now}::timestamptz + make_interval(
              secs => least(power(2, least(throttle.failures + 1 - #{free}, 16)), #{longestWait}))
          end,
          updated_at = #{now}
      where throttle.blocked_until <= #{now}
      """)
  int countAttempt(byte[] key, int free, int longestWait, Instant forgottenBefore, Instant now);

  @Delete("delete from login_throttles where throttle_key = #{key}")
  void forgive(byte[] key);

  @Delete("delete from login_throttles where updated_at < #{before}")
  int forgetOlderThan(Instant before);
}
