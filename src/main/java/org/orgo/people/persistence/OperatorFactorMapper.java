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
import org.orgo.people.operators.OperatorId;

/** Operators belong to no organization, so no statement here names one. */
@Mapper
public interface OperatorFactorMapper {

  @Select(
      """
      select secret, last_step, confirmed_at
      from installation_operator_factors
      where operator_id = #{operatorId}
      """)
  Optional<SecondFactorRow> find(OperatorId operatorId);

  @Select(
      """
      select operator_id
      from installation_operator_factors
      where confirmed_at is not null
      """)
  List<OperatorId> withFactor();

  /** 0 when there is one that counts already. */
  @Insert(
      """
      insert into installation_operator_factors as factor (operator_id, secret, begun_at)
      values (#{operatorId}, #{secret}, #{now})
      on conflict (operator_id) do update
      set secret = excluded.secret,
        begun_at = excluded.begun_at
      where factor.confirmed_at is null
      """)
  int begin(OperatorId operatorId, byte[] secret, Instant now);

  /** 0 when a code of this step, or of a later one, was taken meanwhile. */
  @Update(
      """
      update installation_operator_factors
      set last_step = #{step},
        secret = #{secret},
        confirmed_at = coalesce(confirmed_at, #{now})
      where operator_id = #{operatorId}
        and (last_step is null or last_step < #{step})
      """)
  int use(OperatorId operatorId, long step, byte[] secret, Instant now);

  @Delete(
      """
      delete from installation_operator_factors
      where operator_id = #{operatorId}
        and confirmed_at is not null
      """)
  int delete(OperatorId operatorId);

  @Select(
      """
      select count(*)
      from installation_operator_recovery_codes
      where operator_id = #{operatorId}
        and used_at is null
      """)
  int unusedCodes(OperatorId operatorId);

  @Insert(
      """
      <script>
      insert into installation_operator_recovery_codes (operator_id, code_hash)
      values
      <foreach collection="hashes" item="hash" separator=",">
        (#{operatorId}, #{hash})
      </foreach>
      </script>
      """)
  void insertCodes(OperatorId operatorId, List<byte[]> hashes);

  /** 0 when it is none, or was used. */
  @Update(
      """
      update installation_operator_recovery_codes
      set used_at = #{now}
      where operator_id = #{operatorId}
        and code_hash = #{hash}
        and used_at is null
      """)
  int useCode(OperatorId operatorId, byte[] hash, Instant now);

  @Delete(
      """
      delete from installation_operator_recovery_codes
      where operator_id = #{operatorId}
      """)
  void deleteCodes(OperatorId operatorId);

  /**
   * @param by null where it was done from the command line
   */
  @Insert(
      """
      insert into installation_operator_factor_resets (
        reset_id, operator_id, reset_by, reason, reset_at)
      values (#{resetId}, #{operatorId}, #{by}, #{reason}, #{now})
      """)
  void noteReset(UUID resetId, OperatorId operatorId, UUID by, String reason, Instant now);

  @Delete(
      """
      delete from spring_session
      where principal_name = #{operatorId}::text
      """)
  void endSessions(OperatorId operatorId);
}
