package org.orgo.web.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;

/** The keys a user has used, and the answers to them. */
@Mapper
interface IdempotencyMapper {

  /** Waits while another transaction works under the same key; 0 when it is taken. */
  @Insert(
      """
      insert into idempotency_keys (
        organization_id, owner_id, idempotency_key, request_hash, created_at)
      values (#{organizationId}, #{owner}, #{key}, #{hash}, #{now})
      on conflict (organization_id, owner_id, idempotency_key) do nothing
      """)
  int claim(OrganizationId organizationId, UserId owner, String key, byte[] hash, Instant now);

  @Select(
      """
      select request_hash, status, response
      from idempotency_keys
      where organization_id = #{organizationId}
        and owner_id = #{owner}
        and idempotency_key = #{key}
      """)
  Optional<GivenAnswer> find(OrganizationId organizationId, UserId owner, String key);

  @Update(
      """
      update idempotency_keys
      set status = #{status}, response = #{response}
      where organization_id = #{organizationId}
        and owner_id = #{owner}
        and idempotency_key = #{key}
      """)
  void answered(
      OrganizationId organizationId, UserId owner, String key, int status, String response);
}
