package org.orgo.operations.overview.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.operations.overview.HistoryForecast;
import org.orgo.operations.overview.JobCounts;
import org.orgo.operations.overview.LongestWaiting;
import org.orgo.operations.overview.MailboxLag;
import org.orgo.operations.overview.VersionLoad;
import org.orgo.operations.overview.WorkingNode;
import org.orgo.platform.tenancy.OrganizationId;

/** Counts what runs and waits, in one statement a section of the page. */
@Mapper
public interface OverviewMapper {

  @Select(
      """
      select
        definition.key_ as definition_key,
        coalesce(definition.name_, definition.key_) as definition_name,
        definition.version_ as version,
        definition.tenant_id_ is not null as own,
        count(*)::int as instances,
        (count(*) filter (where instance.suspension_state_ = 2))::int as suspended,
        min(past.start_time_)::timestamptz as oldest_since
      from organizations tenant
      join act_ru_execution instance on instance.tenant_id_ = tenant.slug
      join act_re_procdef definition on definition.id_ = instance.proc_def_id_
      left join act_hi_procinst past on past.id_ = instance.id_
      where tenant.organization_id = #{organizationId}
        and instance.parent_id_ is null
      group by definition.id_, definition.key_, definition.name_, definition.version_, definition.tenant_id_
      order by definition_name, definition.key_, own desc, definition.version_ desc
      """)
  List<VersionLoad> versions(OrganizationId organizationId);

  @Select(
      """
      select
        (count(*) filter (where waits))::int as due,
        (count(*) filter (where waits and due_at < #{now}::timestamptz - interval '1 minute'))::int as overdue,
        (count(*) filter (where retries > 0 and held))::int as running,
        (count(*) filter (where retries > 0 and failed_before and not waits and not held))::int as retrying,
        (count(*) filter (where retries = 0))::int as failed,
        min(due_at) filter (where waits) as oldest_due_at
      from (
        select
          job.retries_ as retries,
          coalesce(job.duedate_, job.create_time_)::timestamptz as due_at,
          job.exception_msg_ is not null as failed_before,
          job.lock_exp_time_::timestamptz > #{now} as held,
          job.retries_ > 0
            and job.suspension_state_ = 1
            and coalesce(job.duedate_::timestamptz <= #{now}, true)
            and coalesce(job.lock_exp_time_::timestamptz <= #{now}, true) as waits
        from organizations tenant
        join act_ru_job job on job.tenant_id_ = tenant.slug
        where tenant.organization_id = #{organizationId}) job
      """)
  JobCounts jobs(OrganizationId organizationId, Instant now);

  @Select(
      """
      select
        mailbox.mailbox_id,
        mailbox.address,
        mailbox.enabled,
        mailbox.last_polled_at as polled_at,
        mailbox.failures,
        coalesce(mail.waiting, 0)::int as waiting,
        mail.oldest_waiting_at,
        lease.node_id as read_by
      from mailboxes mailbox
      left join mailbox_leases lease on lease.mailbox_id = mailbox.mailbox_id
        and lease.held_until > now()
      left join (
        select mailbox_id, count(*) as waiting, min(received_at) as oldest_waiting_at
        from email_messages
        where organization_id = #{organizationId}
          and status in ('RECEIVED', 'PARSED')
        group by mailbox_id) mail on mail.mailbox_id = mailbox.mailbox_id
      where mailbox.organization_id = #{organizationId}
      order by mailbox.address
      limit 200
      """)
  List<MailboxLag> mailboxes(OrganizationId organizationId);

  @Select(
      """
      select
        signal.signal_id,
        signal.received_at as signal_at,
        task.task_id,
        task.updated_at as task_at,
        (
          select min(queued_at)
          from audit_unsealed
          where organization_id = #{organizationId}) as audit_at,
        mail.due::int as mails_due,
        mail.oldest as mail_at
      from (
        select count(*) as due, min(created_at) as oldest
        from outgoing_emails
        where organization_id = #{organizationId}
          and status = 'DUE') mail
      left join (
        select signal_id, received_at
        from signals
        where organization_id = #{organizationId}
          and status in ('RECEIVED', 'PARSED')
        order by received_at, signal_id
        limit 1) signal on true
      left join (
        select task_id, updated_at
        from tasks
        where organization_id = #{organizationId}
          and closed_at is null
        order by updated_at, task_id
        limit 1) task on true
      """)
  LongestWaiting waiting(OrganizationId organizationId);

  @Select(
      """
      select
        run.finished_at as last_run_at,
        coalesce(run.items_deleted, 0) as last_run_items,
        past.ended::int as ended,
        past.overdue::int as overdue,
        past.within_week::int as within_week,
        past.within_month::int as within_month
      from (
        select
          count(*) filter (where instance.end_time_ is not null) as ended,
          count(*) filter (where removal_at <= #{now}) as overdue,
          count(*) filter (where removal_at > #{now}
            and removal_at <= #{now}::timestamptz + interval '7 days') as within_week,
          count(*) filter (where removal_at > #{now}
            and removal_at <= #{now}::timestamptz + interval '30 days') as within_month
        from organizations tenant
        join act_hi_procinst instance on instance.tenant_id_ = tenant.slug
        cross join lateral (select instance.removal_time_::timestamptz as removal_at) due
        where tenant.organization_id = #{organizationId}
          and instance.id_ = instance.root_proc_inst_id_) past
      left join (
        select finished_at, items_deleted
        from deletion_runs
        where organization_id = #{organizationId}
          and status = 'DONE'
        order by finished_at desc
        limit 1) run on true
      """)
  HistoryForecast history(OrganizationId organizationId, Instant now);

  /** Those that hold a mailbox or a job of the organization; a node has a name for each. */
  @Select(
      """
      select node, sum(mailboxes)::int as mailboxes, sum(jobs)::int as jobs, max(held_until) as held_until
      from (
        select lease.node_id::text as node, 1 as mailboxes, 0 as jobs, lease.held_until
        from mailboxes mailbox
        join mailbox_leases lease on lease.mailbox_id = mailbox.mailbox_id
        where mailbox.organization_id = #{organizationId}
          and lease.held_until > now()
        union all
        select job.lock_owner_, 0, 1, job.lock_exp_time_::timestamptz
        from organizations tenant
        join act_ru_job job on job.tenant_id_ = tenant.slug
        where tenant.organization_id = #{organizationId}
          and job.lock_owner_ is not null
          and job.lock_exp_time_::timestamptz > #{now}) held
      group by node
      order by node
      """)
  List<WorkingNode> nodes(OrganizationId organizationId, Instant now);
}
