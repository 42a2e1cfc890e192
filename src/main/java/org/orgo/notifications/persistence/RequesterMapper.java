package org.orgo.notifications.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** Requesters who are told about their work by mail. */
@Mapper
public interface RequesterMapper {

  /**
   * The requester, where her latest mail about the task was written by a person to a mailbox of
   * ours: no mail of an archive, of a list, of somebody blocked, or one that a breaker has held;
   * and none from an address that is read here, or to which mail comes back for good. Whose name is
   * kept from the work is not told.
   */
  @Select(
      """
      select latest.person_id, latest.mail_language, account.locale, task.number, task.title,
        task.visibility = 'RESTRICTED' as discreet,
        case when task.closed_at is null and task.held_since is null
          then task.reactivity_deadline_at end as answered_by,
        task.metadata as answers, mailbox.requester_settings as settings
      from tasks task
      cross join lateral (
        select writer.person_id, writer.user_id, mail.email_id, mail.mailbox_id, mail.breaker_id,
          mail.from_address, mail.signal_id, (
            select language.detail
            from email_processing_events language
            where language.organization_id = mail.organization_id
              and language.email_id = mail.email_id
              and language.question = 'LANGUAGE') as mail_language
        from email_threads thread
        join email_messages mail
          on mail.organization_id = thread.organization_id
          and mail.thread_id = thread.thread_id
        join persons known
          on known.organization_id = mail.organization_id
          and known.person_id = mail.sender_person_id
        join persons writer
          on writer.organization_id = known.organization_id
          and writer.person_id = coalesce(known.merged_into_id, known.person_id)
        where thread.organization_id = task.organization_id
          and thread.task_id = task.task_id
          and writer.person_id = task.requester_person_id
          and mail.direction = 'IN'
          and not mail.automatic
          and mail.from_address is not null
        order by mail.received_at desc, mail.email_id desc
        limit 1) latest
      join mailboxes mailbox
        on mailbox.organization_id = task.organization_id
        and mailbox.mailbox_id = latest.mailbox_id
      join signals signal
        on signal.organization_id = task.organization_id
        and signal.signal_id = latest.signal_id
      left join user_accounts account
        on account.organization_id = task.organization_id
        and account.user_id = latest.user_id
      where task.organization_id = #{organizationId}
        and task.task_id = #{taskId}
        and task.visibility <> 'ANONYMISED'
        and latest.breaker_id is null
        and signal.metadata ->> 'filed_for' is null
        and not exists (
          select
          from email_processing_events said
          where said.organization_id = task.organization_id
            and said.email_id = latest.email_id
            and said.question = 'AUTOMATIC_MAIL'
            and said.detail is not null)
        and not exists (
          select
          from mailboxes own
          where own.organization_id = task.organization_id
            and own.address = latest.from_address)
        and not exists (
          select
          from outgoing_emails back
          where back.organization_id = task.organization_id
            and back.to_address = latest.from_address
            and back.returned_at is not null
            and back.returned_status like '5%')
      """)
  Optional<ToldRequester> toTell(OrganizationId organizationId, TaskId taskId);
}
