package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.people.tokens.ApiToken;
import org.orgo.people.tokens.ApiTokenId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface ApiTokenMapper {

  @Insert(
      """
      insert into api_tokens (
        organization_id, token_id, user_id, name, token_hash, scopes, created_at, expires_at)
      values (
        #{organizationId}, #{token.tokenId}, #{token.userId}, #{token.name}, #{tokenHash},
        #{token.scopes, javaType=java.util.List}, #{token.createdAt}, #{token.expiresAt})
      """)
  void insert(OrganizationId organizationId, ApiToken token, byte[] tokenHash);

  @Select(
      """
      select token_id, user_id, name, scopes, created_at, expires_at, last_used_at
      from api_tokens
      where organization_id = #{organizationId}
        and token_hash = #{tokenHash}
        and revoked_at is null
        and expires_at > #{now}
      """)
  Optional<ApiToken> findUsable(OrganizationId organizationId, byte[] tokenHash, Instant now);

  @Update(
      """
      update api_tokens
      set last_used_at = #{now}
      where organization_id = #{organizationId}
        and token_id = #{tokenId}
        and (last_used_at is null or last_used_at < #{notedBefore})
      """)
  void noteUse(OrganizationId organizationId, ApiTokenId tokenId, Instant now, Instant notedBefore);

  @Select(
      """
      select token_id, user_id, name, scopes, created_at, expires_at, last_used_at
      from api_tokens
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and revoked_at is null
        and expires_at > #{now}
      order by created_at desc
      """)
  List<ApiToken> usableOf(OrganizationId organizationId, UserId userId, Instant now);

  @Select(
      """
      select token_id, user_id, name, scopes, created_at, expires_at, last_used_at
      from api_tokens
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and revoked_at is null
        and expires_at > #{now}
        and (#{after.time}::timestamptz is null
          or (created_at, token_id) < (#{after.time}::timestamptz, #{after.id}::uuid))
      order by created_at desc, token_id desc
      limit #{rows}
      """)
  List<ApiToken> pageOf(
      OrganizationId organizationId, UserId userId, Cursor after, int rows, Instant now);

  /**
   * @param owner whose it must be; null for anybody's
   */
  @Update(
      """
      update api_tokens
      set revoked_at = #{now}
      where organization_id = #{organizationId}
        and token_id = #{tokenId}
        and revoked_at is null
        and (#{owner}::uuid is null or user_id = #{owner})
      """)
  int revoke(OrganizationId organizationId, UserId owner, ApiTokenId tokenId, Instant now);

  /** Of everybody, the newest first. */
  @Select(
      """
      select token_id, user_id, name, scopes, created_at, expires_at, last_used_at
      from api_tokens
      where organization_id = #{organizationId}
        and revoked_at is null
        and expires_at > #{now}
      order by created_at desc, token_id desc
      limit #{limit}
      """)
  List<ApiToken> usable(OrganizationId organizationId, Instant now, int limit);

  /** The ids of those that ended. */
  @Select(
      value =
          """
          update api_tokens
          set revoked_at = #{now}
          where organization_id = #{organizationId}
            and user_id = #{owner}
            and revoked_at is null
          returning token_id
          """,
      affectData = true)
  List<UUID> revokeAll(OrganizationId organizationId, UserId owner, Instant now);
}
