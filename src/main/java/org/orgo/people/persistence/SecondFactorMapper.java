package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface SecondFactorMapper {

  @Select(
      """
      select secret, last_step, confirmed_at
      from second_factors
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  Optional<SecondFactorRow> find(OrganizationId organizationId, UserId userId);

  /** 0 when there is one that counts already. */
  @Insert(
      """
      insert into second_factors as factor (organization_id, user_id, secret, begun_at)
      values (#{organizationId}, #{userId}, #{secret}, #{now})
      on conflict (organization_id, user_id) do update
      set secret = excluded.secret,
        begun_at = excluded.begun_at
      where factor.confirmed_at is null
      """)
  int begin(OrganizationId organizationId, UserId userId, byte[] secret, Instant now);

  /** 0 when a code of this step, or of a later one, was taken meanwhile. */
  @Update(
      """
      update second_factors
      set last_step = #{step},
        secret = #{secret},
        confirmed_at = coalesce(confirmed_at, #{now})
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and (last_step is null or last_step < #{step})
      """)
  int use(OrganizationId organizationId, UserId userId, long step, byte[] secret, Instant now);

  @Delete(
      """
      delete from second_factors
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and confirmed_at is not null
      """)
  int delete(OrganizationId organizationId, UserId userId);

  @Select(
      """
      select count(*)
      from recovery_codes
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and used_at is null
      """)
  int unusedCodes(OrganizationId organizationId, UserId userId);

  @Insert(
      """
      <script>
      insert into recovery_codes (organization_id, user_id, code_hash)
      values
      <foreach collection="hashes" item="hash" separator=",">
        (#{organizationId}, #{userId}, #{hash})
      </foreach>
      </script>
      """)
  void insertCodes(OrganizationId organizationId, UserId userId, List<byte[]> hashes);

  /** 0 when it is none, or was used. */
  @Update(
      """
      update recovery_codes
      set used_at = #{now}
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and code_hash = #{hash}
        and used_at is null
      """)
  int useCode(OrganizationId organizationId, UserId userId, byte[] hash, Instant now);

  @Delete(
      """
      delete from recovery_codes
      where organization_id = #{organizationId}
        and user_id = #{userId}
      """)
  void deleteCodes(OrganizationId organizationId, UserId userId);

  @Insert(
      """
      insert into second_factor_resets (
        organization_id, reset_id, user_id, reset_by, reason, reset_at)
      values (#{organizationId}, #{resetId}, #{userId}, #{by}, #{reason}, #{now})
      """)
  void noteReset(
      OrganizationId organizationId,
      UUID resetId,
      UserId userId,
      UserId by,
      String reason,
      Instant now);
}
