package org.orgo.engine.operations.persistence;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.platform.tenancy.OrganizationId;

/** Rows of what operators did about failed jobs, with the reasons; they are not changed. */
@Mapper
public interface OperatorActMapper {

  @Insert(
      """
      insert into operator_acts (
        organization_id, act_id, user_id, action, job_id, definition_key, step, reason, acted_at)
      values (
        #{organizationId}, gen_random_uuid(), #{userId}, #{action}, #{jobId}, #{definitionKey},
        #{step}, #{reason}, #{now})
      """)
  void insert(
      OrganizationId organizationId,
      UUID userId,
      String action,
      String jobId,
      String definitionKey,
      String step,
      String reason,
      Instant now);
}
