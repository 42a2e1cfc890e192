package org.orgo.insights.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Facts from rows. Each statement reads the rows as they are now and writes what follows from them:
 * the same, however often and in whichever order it runs.
 */
@Mapper
public interface FactMapper {

  /**
   * @param first whether none of them has facts yet, so that nothing is looked up before it is
   *     inserted
   */
  void takeTasks(OrganizationId organizationId, List<String> ids, boolean first);

  void takeCases(OrganizationId organizationId, List<String> ids);

  void takeSignals(OrganizationId organizationId, List<String> ids);

  void takeCheckins(OrganizationId organizationId, List<String> ids);

  @Select(
      """
      select task_id::text
      from tasks
      where organization_id = #{organizationId}
        and case_id = any(#{cases,javaType=java.util.List}::uuid[])
      """)
  List<String> tasksOf(OrganizationId organizationId, List<String> cases);

  @Select(
      """
      select distinct case_id::text
      from tasks
      where organization_id = #{organizationId}
        and task_id = any(#{tasks,javaType=java.util.List}::uuid[])
        and case_id is not null
      """)
  List<String> casesOf(OrganizationId organizationId, List<String> tasks);

  /** Signals that were counted as linked into these cases. */
  @Select(
      """
      select occurrence_id::text
      from insights.fact_occurrences
      where organization_id = #{organizationId}
        and kind = 'SIGNAL'
        and case_id = any(#{cases,javaType=java.util.List}::uuid[])
      """)
  List<String> signalsOf(OrganizationId organizationId, List<String> cases);

  @Select(
      """
      select id
      from unnest(#{ids,javaType=java.util.List}::text[]) as ids (id)
      where not exists (
        select
        from tasks
        where organization_id = #{organizationId}
          and task_id = id::uuid)
      """)
  List<String> goneTasks(OrganizationId organizationId, List<String> ids);

  @Select(
      """
      select id
      from unnest(#{ids,javaType=java.util.List}::text[]) as ids (id)
      where not exists (
        select
        from cases
        where organization_id = #{organizationId}
          and case_id = id::uuid)
      """)
  List<String> goneCases(OrganizationId organizationId, List<String> ids);

  @Select(
      """
      select id
      from unnest(#{ids,javaType=java.util.List}::text[]) as ids (id)
      where not exists (
        select
        from signals
        where organization_id = #{organizationId}
          and signal_id = id::uuid)
      """)
  List<String> goneSignals(OrganizationId organizationId, List<String> ids);

  /** Looks into every month: only for what is known to be gone. */
  @Delete(
      """
      with dimensions as (
        delete from insights.dim_tasks
        where organization_id = #{organizationId}
          and task_id = any(#{ids,javaType=java.util.List}::uuid[])),
      occurrences as (
        delete from insights.fact_occurrences
        where organization_id = #{organizationId}
          and occurrence_id = any(#{ids,javaType=java.util.List}::uuid[]))
      delete from insights.fact_tasks
      where organization_id = #{organizationId}
        and task_id = any(#{ids,javaType=java.util.List}::uuid[])
      """)
  void forgetTasks(OrganizationId organizationId, List<String> ids);

  /** Looks into every month: only for what is known to be gone. */
  @Delete(
      """
      with dimensions as (
        delete from insights.dim_cases
        where organization_id = #{organizationId}
          and case_id = any(#{ids,javaType=java.util.List}::uuid[])),
      occurrences as (
        delete from insights.fact_occurrences
        where organization_id = #{organizationId}
          and occurrence_id = any(#{ids,javaType=java.util.List}::uuid[]))
      delete from insights.fact_cases
      where organization_id = #{organizationId}
        and case_id = any(#{ids,javaType=java.util.List}::uuid[])
      """)
  void forgetCases(OrganizationId organizationId, List<String> ids);

  /** Looks into every month: only for what is known to be gone. */
  @Delete(
      """
      delete from insights.fact_occurrences
      where organization_id = #{organizationId}
        and occurrence_id = any(#{ids,javaType=java.util.List}::uuid[])
      """)
  void forgetSignals(OrganizationId organizationId, List<String> ids);
}
