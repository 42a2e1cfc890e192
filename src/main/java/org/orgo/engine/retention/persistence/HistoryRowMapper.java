package org.orgo.engine.retention.persistence;

import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** The rows of the engine's history, which name their root instance in every table. */
@Mapper
public interface HistoryRowMapper {

  /** Instances under way that drive one of these items; called ones end with who called them. */
  @Select(
      """
      select instance.proc_inst_id_
      from act_ru_execution instance
      join organizations tenant on tenant.slug = instance.tenant_id_
      where tenant.organization_id = #{organizationId}
        and instance.business_key_ = any(#{keys, javaType=java.util.List})
        and instance.id_ = instance.root_proc_inst_id_
      """)
  List<String> running(OrganizationId organizationId, List<String> keys);

  /** Ended instances that drove one of these items. */
  @Select(
      """
      select instance.id_
      from act_hi_procinst instance
      join organizations tenant on tenant.slug = instance.tenant_id_
      where tenant.organization_id = #{organizationId}
        and instance.business_key_ = any(#{keys, javaType=java.util.List})
        and instance.id_ = instance.root_proc_inst_id_
        and instance.end_time_ is not null
      """)
  List<String> endedOf(OrganizationId organizationId, List<String> keys);

  /** Ended instances whose time is over, and that drove no item there still is; oldest first. */
  @Select(
      """
      select instance.id_
      from act_hi_procinst instance
      join organizations tenant on tenant.slug = instance.tenant_id_
      cross join lateral (
        select case
          when instance.business_key_ ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
          then instance.business_key_::uuid
        end as item_id) driven
      where tenant.organization_id = #{organizationId}
        and instance.id_ = instance.root_proc_inst_id_
        and instance.end_time_ is not null
        and instance.removal_time_ <= #{now}
        and not exists (
          select
          from tasks
          where organization_id = #{organizationId}
            and task_id = driven.item_id)
        and not exists (
          select
          from cases
          where organization_id = #{organizationId}
            and case_id = driven.item_id)
        and not exists (
          select
          from signals
          where organization_id = #{organizationId}
            and signal_id = driven.item_id)
        and not exists (
          select
          from broadcasts
          where organization_id = #{organizationId}
            and broadcast_id = driven.item_id)
      order by instance.removal_time_, instance.id_
      limit #{limit}
      """)
  List<String> expired(OrganizationId organizationId, Date now, int limit);

  /** With everything in any table that happened in one of these instances. */
  int delete(OrganizationId organizationId, List<String> instanceIds);

  void keepHeld(OrganizationId organizationId);

  void letGo(OrganizationId organizationId, int retentionDays);
}
