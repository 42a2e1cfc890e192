package org.orgo.engine.history.persistence;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.engine.history.ChosenInstances;
import org.orgo.engine.history.DiagramVersion;
import org.orgo.engine.history.InstanceCounts;
import org.orgo.engine.history.StepCounts;
import org.orgo.engine.history.StepInstance;
import org.orgo.platform.tenancy.OrganizationId;

/** Counts over the engine's rows of instances and of their steps. */
@Mapper
public interface DiagramHistoryMapper {

  /**
   * Instances of one length.
   *
   * @param place how many of the bounds they reached
   */
  record BucketRow(int place, int instances) {}

  @Select(
      """
      select
        definition.id_ as definition_id,
        definition.key_ as key,
        coalesce(definition.name_, definition.key_) as name,
        definition.version_ as version,
        definition.tenant_id_ is not null as own
      from organizations tenant
      join act_re_procdef definition
        on definition.tenant_id_ = tenant.slug
        or definition.tenant_id_ is null
      where tenant.organization_id = #{organizationId}
        and exists (
          select
          from act_hi_procinst instance
          where instance.proc_def_id_ = definition.id_
            and instance.tenant_id_ = tenant.slug)
      order by name, key, own desc, definition.version_ desc
      limit 500
      """)
  List<DiagramVersion> versions(OrganizationId organizationId);

  @Select(
      """
      select
        definition.id_ as definition_id,
        definition.key_ as key,
        coalesce(definition.name_, definition.key_) as name,
        definition.version_ as version,
        definition.tenant_id_ is not null as own
      from organizations tenant
      join act_hi_procinst instance on instance.tenant_id_ = tenant.slug
      join act_re_procdef definition on definition.id_ = instance.proc_def_id_
      where tenant.organization_id = #{organizationId}
        and instance.business_key_ = #{about}
      order by instance.start_time_ desc, instance.id_
      limit 1
      """)
  Optional<DiagramVersion> versionOf(OrganizationId organizationId, String about);

  InstanceCounts counts(OrganizationId organizationId, ChosenInstances chosen);

  /** Of those that their diagram ended; lengths that none has are left out. */
  List<BucketRow> durations(
      OrganizationId organizationId, ChosenInstances chosen, List<String> bounds);

  /**
   * @param waiting types of elements at which an instance stands
   */
  List<StepCounts> steps(
      OrganizationId organizationId, ChosenInstances chosen, List<String> waiting, Date now);

  List<StepInstance> at(
      OrganizationId organizationId,
      ChosenInstances chosen,
      String activityId,
      Date now,
      int first,
      int limit);
}
