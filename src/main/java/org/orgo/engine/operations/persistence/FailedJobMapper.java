package org.orgo.engine.operations.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/** Jobs without tries left, with all that a list says of them. */
@Mapper
public interface FailedJobMapper {

  /** A row of the list, in the engine's words. */
  record FailedJobRow(
      String jobId,
      String definitionKey,
      String definitionName,
      int version,
      String ownInstanceId,
      String executionId,
      String instanceId,
      String rootKey,
      @Nullable String businessKey,
      @Nullable String step,
      @Nullable String message,
      String handler,
      Instant failedAt,
      int alike) {}

  /** A variable that a job's instance has. */
  record VariableRow(String name, @Nullable String text, @Nullable Long number) {}

  /**
   * Longest waiting first, after a job of the page before. Jobs are alike that failed at the same
   * step of the same process with the same message, whatever numbers and ids it names.
   */
  List<FailedJobRow> list(
      OrganizationId organizationId,
      @Nullable Instant afterTime,
      @Nullable String afterId,
      int limit);

  /** Those of one process, and of what it called. */
  List<FailedJobRow> ofProcess(OrganizationId organizationId, String processKey, int limit);

  /** Of these business keys, the ones that an instance of the process drives or waits for. */
  @Select(
      """
      select distinct instance.business_key_
      from organizations tenant
      join act_ru_execution instance on instance.tenant_id_ = tenant.slug
      join act_re_procdef definition on definition.id_ = instance.proc_def_id_
      where tenant.organization_id = #{organizationId}
        and instance.business_key_ = any(#{businessKeys, javaType=java.util.List})
        and definition.key_ = #{processKey}
      """)
  List<String> running(OrganizationId organizationId, String processKey, List<String> businessKeys);

  Optional<FailedJobRow> find(OrganizationId organizationId, String jobId);

  /** The ids of the job and of those alike, of at most so many. */
  List<String> alike(OrganizationId organizationId, String jobId, int limit);

  /** Of those names, the variables that the instance of a job has; the innermost of each. */
  @Select(
      """
      select distinct on (variable.name_)
        variable.name_ as name,
        variable.text_ as text,
        variable.long_ as number
      from act_ru_job job
      join organizations tenant on tenant.slug = job.tenant_id_
      join act_ru_variable variable on variable.proc_inst_id_ = job.process_instance_id_
      where tenant.organization_id = #{organizationId}
        and job.id_ = #{jobId}
        and variable.name_ = any(#{names, javaType=java.util.List})
        and variable.execution_id_ in (job.execution_id_, job.process_instance_id_)
      order by variable.name_, variable.execution_id_ = job.execution_id_ desc
      """)
  List<VariableRow> variables(OrganizationId organizationId, String jobId, List<String> names);
}
