package org.orgo.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.OperatorId;

/** Operators belong to no organization, so no statement here names one. */
@Mapper
public interface InstallationOperatorMapper {

  @Insert(
      """
      insert into installation_operators (
        operator_id, email, display_name, status, password_hash, created_at)
      values (
        #{operator.operatorId}, #{operator.email}, #{operator.displayName}, #{operator.status},
        #{passwordHash}, #{createdAt})
      """)
  void insert(InstallationOperator operator, String passwordHash, Instant createdAt);

  @Select(
      """
      select operator_id, email, display_name, status
      from installation_operators
      where operator_id = #{operatorId}
      """)
  Optional<InstallationOperator> find(OperatorId operatorId);

  @Select(
      """
      select operator_id, email, display_name, status
      from installation_operators
      where email = #{email}
      """)
  Optional<InstallationOperator> findByEmail(String email);

  @Select(
      """
      select operator_id, email, display_name, status
      from installation_operators
      where status = 'active'
      order by email
      """)
  List<InstallationOperator> active();

  @Select(
      """
      select password_hash
      from installation_operators
      where operator_id = #{operatorId}
      """)
  String passwordHash(OperatorId operatorId);

  @Update(
      """
      update installation_operators
      set link_hash = #{linkHash}, link_expires_at = #{expiresAt}
      where operator_id = #{operatorId}
      """)
  void setLink(OperatorId operatorId, byte[] linkHash, Instant expiresAt);

  @Select(
      """
      select operator_id
      from installation_operators
      where link_hash = #{linkHash}
        and link_expires_at > #{now}
        and status = 'active'
      """)
  Optional<OperatorId> findByLink(byte[] linkHash, Instant now);

  @Update(
      """
      update installation_operators
      set password_hash = #{passwordHash}, link_hash = null, link_expires_at = null
      where link_hash = #{linkHash}
        and link_expires_at > #{now}
        and status = 'active'
      """)
  int choosePassword(byte[] linkHash, String passwordHash, Instant now);

  @Update(
      """
      update installation_operators
      set status = 'disabled', link_hash = null, link_expires_at = null
      where operator_id = #{operatorId}
      """)
  int disable(OperatorId operatorId);

  @Insert(
      """
      insert into installation_operator_tokens (
        token_hash, operator_id, name, created_at, expires_at)
      values (#{tokenHash}, #{operatorId}, #{name}, #{createdAt}, #{expiresAt})
      """)
  void insertToken(
      byte[] tokenHash, OperatorId operatorId, String name, Instant createdAt, Instant expiresAt);

  @Select(
      """
      select operator_id
      from installation_operator_tokens
      where token_hash = #{tokenHash}
        and expires_at > #{now}
      """)
  Optional<OperatorId> findByToken(byte[] tokenHash, Instant now);
}
