package org.orgo.insights.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.tenancy.OrganizationId;

/** What a rebuild goes through, month by month; months are those of UTC. */
@Mapper
public interface RebuildMapper {

  /** The first month from this one on in which something was created. */
  @Select(
      """
      select (date_trunc('month', min(created) at time zone 'UTC'))::date
      from (
        (select min(created_at) as created
        from tasks
        where organization_id = #{organizationId}
          and created_at >= #{from}::timestamp at time zone 'UTC')
        union all
        (select min(created_at)
        from cases
        where organization_id = #{organizationId}
          and created_at >= #{from}::timestamp at time zone 'UTC')
        union all
        (select min(received_at)
        from signals
        where organization_id = #{organizationId}
          and case_id is not null
          and received_at >= #{from}::timestamp at time zone 'UTC')
        union all
        (select min(answered_at)
        from wellbeing_checkins
        where organization_id = #{organizationId}
          and answered_at >= #{from}::timestamp at time zone 'UTC')) as firsts
      """)
  Optional<LocalDate> nextMonth(OrganizationId organizationId, LocalDate from);

  @Select(
      """
      select task_id::text
      from tasks
      where organization_id = #{organizationId}
        and created_at >= #{from}::timestamp at time zone 'UTC'
        and created_at < #{to}::timestamp at time zone 'UTC'
      order by created_at, task_id
      """)
  List<String> tasks(OrganizationId organizationId, LocalDate from, LocalDate to);

  @Select(
      """
      select case_id::text
      from cases
      where organization_id = #{organizationId}
        and created_at >= #{from}::timestamp at time zone 'UTC'
        and created_at < #{to}::timestamp at time zone 'UTC'
      order by created_at, case_id
      """)
  List<String> cases(OrganizationId organizationId, LocalDate from, LocalDate to);

  @Select(
      """
      select signal_id::text
      from signals
      where organization_id = #{organizationId}
        and case_id is not null
        and received_at >= #{from}::timestamp at time zone 'UTC'
        and received_at < #{to}::timestamp at time zone 'UTC'
      """)
  List<String> signals(OrganizationId organizationId, LocalDate from, LocalDate to);

  @Select(
      """
      select checkin_id::text
      from wellbeing_checkins
      where organization_id = #{organizationId}
        and answered_at >= #{from}::timestamp at time zone 'UTC'
        and answered_at < #{to}::timestamp at time zone 'UTC'
      """)
  List<String> checkins(OrganizationId organizationId, LocalDate from, LocalDate to);

  /** Whether any task that was created in this time has facts, whatever its local day is. */
  @Select(
      """
      select exists (
        select
        from insights.fact_tasks
        where organization_id = #{organizationId}
          and created_on >= #{from}::date - 1
          and created_on <= #{to}::date + 1
          and created_at >= #{from}::timestamp at time zone 'UTC'
          and created_at < #{to}::timestamp at time zone 'UTC')
      """)
  boolean hasTasks(OrganizationId organizationId, LocalDate from, LocalDate to);

  /** Facts of these days whose item is gone. */
  @Delete(
      """
      with tasks_gone as (
        delete from insights.fact_tasks fact
        where organization_id = #{organizationId}
          and created_on >= #{from}
          and created_on < #{to}
          and not exists (
            select
            from tasks
            where tasks.organization_id = fact.organization_id
              and tasks.task_id = fact.task_id)),
      task_dimensions_gone as (
        delete from insights.dim_tasks fact
        where organization_id = #{organizationId}
          and created_on >= #{from}
          and created_on < #{to}
          and not exists (
            select
            from tasks
            where tasks.organization_id = fact.organization_id
              and tasks.task_id = fact.task_id)),
      cases_gone as (
        delete from insights.fact_cases fact
        where organization_id = #{organizationId}
          and opened_on >= #{from}
          and opened_on < #{to}
          and not exists (
            select
            from cases
            where cases.organization_id = fact.organization_id
              and cases.case_id = fact.case_id)),
      case_dimensions_gone as (
        delete from insights.dim_cases fact
        where organization_id = #{organizationId}
          and opened_on >= #{from}
          and opened_on < #{to}
          and not exists (
            select
            from cases
            where cases.organization_id = fact.organization_id
              and cases.case_id = fact.case_id)),
      checkins_gone as (
        delete from insights.fact_wellbeing_checkins fact
        where organization_id = #{organizationId}
          and answered_on >= #{from}
          and answered_on < #{to}
          and not exists (
            select
            from wellbeing_checkins
            where wellbeing_checkins.organization_id = fact.organization_id
              and wellbeing_checkins.checkin_id = fact.checkin_id))
      delete from insights.fact_occurrences fact
      where organization_id = #{organizationId}
        and occurred_on >= #{from}
        and occurred_on < #{to}
        and case kind
          when 'TASK' then not exists (
            select
            from tasks
            where tasks.organization_id = fact.organization_id
              and tasks.task_id = fact.occurrence_id
              and tasks.case_id is null)
          when 'CASE' then not exists (
            select
            from cases
            where cases.organization_id = fact.organization_id
              and cases.case_id = fact.occurrence_id)
          else not exists (
            select
            from signals
            where signals.organization_id = fact.organization_id
              and signals.signal_id = fact.occurrence_id
              and signals.case_id is not null)
        end
      """)
  void forgetGone(OrganizationId organizationId, LocalDate from, LocalDate to);

  /** Deletes the facts of earlier days but those a hold keeps; they are not written again. */
  @Update(
      """
      with kept as (
        update insights.dim_organizations
        set kept_from = #{day}
        where organization_id = #{organizationId}),
      tasks_gone as (
        delete from insights.fact_tasks fact
        where organization_id = #{organizationId}
          and created_on < #{day}
          and not exists (
            select
            from held_items(#{organizationId}) held
            where held.kind = 'TASK'
              and held.item_id = fact.task_id)),
      task_dimensions_gone as (
        delete from insights.dim_tasks fact
        where organization_id = #{organizationId}
          and created_on < #{day}
          and not exists (
            select
            from held_items(#{organizationId}) held
            where held.kind = 'TASK'
              and held.item_id = fact.task_id)),
      cases_gone as (
        delete from insights.fact_cases fact
        where organization_id = #{organizationId}
          and opened_on < #{day}
          and not exists (
            select
            from held_items(#{organizationId}) held
            where held.kind = 'CASE'
              and held.item_id = fact.case_id)),
      case_dimensions_gone as (
        delete from insights.dim_cases fact
        where organization_id = #{organizationId}
          and opened_on < #{day}
          and not exists (
            select
            from held_items(#{organizationId}) held
            where held.kind = 'CASE'
              and held.item_id = fact.case_id)),
      checkins_gone as (
        delete from insights.fact_wellbeing_checkins fact
        where organization_id = #{organizationId}
          and answered_on < #{day}
          and not exists (
            select
            from held_items(#{organizationId}) held
            where held.kind = 'CHECKIN'
              and held.item_id = fact.checkin_id))
      delete from insights.fact_occurrences fact
      where organization_id = #{organizationId}
        and occurred_on < #{day}
        and not exists (
          select
          from held_items(#{organizationId}) held
          where held.kind = fact.kind
            and held.item_id = fact.occurrence_id)
      """)
  void keepFrom(OrganizationId organizationId, LocalDate day);
}
