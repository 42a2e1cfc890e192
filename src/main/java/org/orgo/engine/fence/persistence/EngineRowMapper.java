package org.orgo.engine.fence.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.engine.fence.EngineRow;

@Mapper
public interface EngineRowMapper {

  /** Which of these texts are ids of the engine, and whose. Instances have a business key too. */
  @Select(
      """
      select 'process_instance' as kind, proc_inst_id_ as id, tenant_id_ as tenant
      from act_ru_execution
      where id_ = any(#{ids, javaType=java.util.List})
        or business_key_ = any(#{ids, javaType=java.util.List})
      union
      select 'task', id_, tenant_id_
      from act_ru_task
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'job', id_, tenant_id_
      from act_ru_job
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'job_definition', id_, tenant_id_
      from act_ru_jobdef
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'incident', id_, tenant_id_
      from act_ru_incident
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'external_task', id_, tenant_id_
      from act_ru_ext_task
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'variable', id_, tenant_id_
      from act_ru_variable
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'event_subscription', id_, tenant_id_
      from act_ru_event_subscr
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'batch', id_, tenant_id_
      from act_ru_batch
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'process_definition', id_, tenant_id_
      from act_re_procdef
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'decision_definition', id_, tenant_id_
      from act_re_decision_def
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'deployment', id_, tenant_id_
      from act_re_deployment
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'process_instance', id_, tenant_id_
      from act_hi_procinst
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'task', id_, tenant_id_
      from act_hi_taskinst
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'variable', id_, tenant_id_
      from act_hi_varinst
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'decision_instance', id_, tenant_id_
      from act_hi_decinst
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'incident', id_, tenant_id_
      from act_hi_incident
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'job_log', id_, tenant_id_
      from act_hi_job_log
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'batch', id_, tenant_id_
      from act_hi_batch
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'comment', id_, tenant_id_
      from act_hi_comment
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'attachment', id_, tenant_id_
      from act_hi_attachment
      where id_ = any(#{ids, javaType=java.util.List})
      union
      select 'user_operation', operation_id_, tenant_id_
      from act_hi_op_log
      where operation_id_ = any(#{ids, javaType=java.util.List})
      """)
  List<EngineRow> named(List<String> ids);

  /** Whose instances ran on definitions, named by id, key or deployment. */
  @Select(
      """
      select distinct 'process_definition' as kind, definition.id_ as id, instance.tenant_id_ as tenant
      from act_re_procdef definition
      join (
        select proc_def_id_, tenant_id_ from act_ru_execution
        union
        select proc_def_id_, tenant_id_ from act_hi_procinst
      ) instance on instance.proc_def_id_ = definition.id_
      where instance.tenant_id_ is not null
        and (definition.id_ = any(#{definitions, javaType=java.util.List})
          or definition.key_ = any(#{definitions, javaType=java.util.List})
          or definition.deployment_id_ = any(#{definitions, javaType=java.util.List}))
      """)
  List<EngineRow> usesOf(List<String> definitions);
}
