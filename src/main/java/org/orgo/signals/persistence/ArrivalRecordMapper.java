package org.orgo.signals.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.MailId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.record.RecordedArrival;
import org.orgo.signals.record.RecordedMail;

/** Reads the signals and mails of tasks and of a case. */
@Mapper
public interface ArrivalRecordMapper {

  /**
   * @param caseId null for none
   * @param maxText characters of one text
   */
  @Select(
      """
      select signal_id, channel::text as channel, received_at, outcome, processed_at, task_id,
        case_id, sender_address as sender, reporter_user_id, recipient, subject,
        left(body, #{maxText}) as text
      from signals
      where organization_id = #{organizationId}
        and (task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
          or case_id = #{caseId}::uuid)
      order by received_at, signal_id
      limit 500
      """)
  List<RecordedArrival> signals(
      OrganizationId organizationId, List<String> taskIds, UUID caseId, int maxText);

  @Select(
      """
      with threads as (
        select thread_id, task_id, case_id
        from email_threads
        where organization_id = #{organizationId}
          and (task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
            or case_id = #{caseId}::uuid)),
      related as (
        select mail.email_id, thread.task_id, thread.case_id
        from threads thread
        join email_messages mail
          on mail.organization_id = #{organizationId}
          and mail.thread_id = thread.thread_id
        union
        select mail.email_id, signal.task_id, signal.case_id
        from signals signal
        join email_messages mail
          on mail.organization_id = signal.organization_id
          and mail.signal_id = signal.signal_id
        where signal.organization_id = #{organizationId}
          and (signal.task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
            or signal.case_id = #{caseId}::uuid)),
      once as (
        select distinct on (email_id) email_id, task_id, case_id
        from related
        order by email_id, task_id nulls last)
      select mail.email_id, mail.direction = 'OUT' as outgoing, mail.received_at, once.task_id,
        once.case_id,
        case
          when coalesce(mail.from_name, '') = '' then mail.from_address
          else mail.from_name || ' <' || coalesce(mail.from_address, '') || '>'
        end as "from",
        mail.to_addresses as "to", mail.cc_addresses as cc, mail.subject, mail.message_id,
        mail.in_reply_to, mail.sent_at, mail.automatic, mail.raw_size as size,
        left(mail.text_body, #{maxText}) as text,
        array(
          select file.file_name
          from email_attachments file
          where file.organization_id = mail.organization_id
            and file.email_id = mail.email_id
          order by file.position) as files,
        array(
          select concat_ws(' ', event.question, event.answer, event.detail)
          from email_processing_events event
          where event.organization_id = mail.organization_id
            and event.email_id = mail.email_id
          order by event.position) as steps,
        mail.raw is not null as raw
      from once
      join email_messages mail
        on mail.organization_id = #{organizationId}
        and mail.email_id = once.email_id
      order by mail.received_at, mail.email_id
      limit 500
      """)
  List<RecordedMail> mails(
      OrganizationId organizationId, List<String> taskIds, UUID caseId, int maxText);

  @Select(
      """
      select raw
      from email_messages
      where organization_id = #{organizationId}
        and email_id = #{emailId}
        and raw is not null
      """)
  Optional<byte[]> raw(OrganizationId organizationId, MailId emailId);

  @Select(
      """
      select coalesce(thread.task_id, signal.task_id)
      from email_messages mail
      left join email_threads thread
        on thread.organization_id = mail.organization_id
        and thread.thread_id = mail.thread_id
      left join signals signal
        on signal.organization_id = mail.organization_id
        and signal.signal_id = mail.signal_id
      where mail.organization_id = #{organizationId}
        and mail.email_id = #{emailId}
        and coalesce(thread.task_id, signal.task_id) is not null
      """)
  Optional<UUID> taskOf(OrganizationId organizationId, MailId emailId);
}
