package org.orgo.reviews.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.cycle.DeployedCycle;
import org.orgo.reviews.cycle.WaitingCycle;

/** Reads over the engine's tables in one statement what its own queries would ask one by one. */
@Mapper
public interface CycleMapper {

  /** Lets one transaction at a time adjust the cycles of an organization, on all nodes. */
  @Select(
      """
      select pg_advisory_xact_lock(hashtextextended('review-cycles ' || #{organizationId}::text, 0))::text
      """)
  String lock(OrganizationId organizationId);

  /**
   * The instances of an organization, or of all.
   *
   * @param slug null for all
   */
  @Select(
      """
      select
        instance.tenant_id_ as slug,
        instance.business_key_ as business_key,
        instance.proc_inst_id_ as instance_id,
        instance.proc_def_id_ as definition_id,
        timer.id_ as timer_id,
        timer.duedate_::timestamptz as due_at,
        last.text_ as last_period
      from act_ru_execution instance
      join act_re_procdef definition on definition.id_ = instance.proc_def_id_
      left join act_ru_job timer on timer.process_instance_id_ = instance.proc_inst_id_
        and timer.handler_type_ = 'timer-intermediate-transition'
        and timer.handler_cfg_ = #{timer}
      left join act_ru_variable last on last.execution_id_ = instance.id_
        and last.name_ = #{lastPeriod}
      where definition.key_ = #{process}
        and instance.parent_id_ is null
        and instance.tenant_id_ = coalesce(#{slug}, instance.tenant_id_)
      order by instance.tenant_id_, instance.id_
      """)
  List<WaitingCycle> waiting(String process, String timer, String lastPeriod, String slug);

  /** The newest version of everybody's, and of each organization that has its own. */
  @Select(
      """
      select distinct on (tenant_id_) tenant_id_ as slug, id_ as definition_id
      from act_re_procdef
      where key_ = #{process}
        and suspension_state_ = 1
      order by tenant_id_, version_ desc
      """)
  List<DeployedCycle> deployed(String process);
}
