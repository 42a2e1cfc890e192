package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.MailId;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.MailFacts;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface MailThreadMapper {

  @Select(
      """
      select mail.email_id, mail.thread_id, mail.subject, mail.from_address, mail.in_reply_to, mail.reference_ids,
        mail.to_addresses, mail.cc_addresses, mail.automatic, mail.text_body,
        coalesce(signal.metadata ->> 'sender_authentication', 'UNKNOWN') as authentication
      from email_messages mail
      join signals signal
        on signal.organization_id = mail.organization_id
        and signal.signal_id = mail.signal_id
      where mail.organization_id = #{organizationId}
        and mail.signal_id = #{signalId}
      """)
  Optional<MailFacts> facts(OrganizationId organizationId, SignalId signalId);

  /** The task or case of the first of these Message-IDs that is known, received or sent. */
  @Select(
      """
      select known.task_id
      from (
        select thread.task_id, mail.message_id
        from email_messages mail
        join email_threads thread
          on thread.organization_id = mail.organization_id
          and thread.thread_id = mail.thread_id
        where mail.organization_id = #{organizationId}
          and mail.message_id = any(#{messageIds,javaType=java.util.List})
        union all
        select task_id, message_id
        from outgoing_emails
        where organization_id = #{organizationId}
          and message_id = any(#{messageIds,javaType=java.util.List})
      ) known
      where known.task_id is not null
      order by array_position(#{messageIds,javaType=java.util.List}, known.message_id)
      limit 1
      """)
  Optional<UUID> taskOf(OrganizationId organizationId, List<String> messageIds);

  @Select(
      """
      select thread_id
      from email_threads
      where organization_id = #{organizationId}
        and task_id = #{taskId}
      order by created_at, thread_id
      limit 1
      """)
  Optional<UUID> threadOfTask(OrganizationId organizationId, UUID taskId);

  /** Opens a thread with this mail as its first. */
  @Update(
      """
      with opened as (
        insert into email_threads (organization_id, thread_id, subject, task_id, created_at)
        values (#{organizationId}, gen_random_uuid(), #{mail.subject}, #{taskId}, #{now})
        returning organization_id, thread_id
      )
      update email_messages mail
      set thread_id = opened.thread_id
      from opened
      where mail.organization_id = opened.organization_id
        and mail.email_id = #{mail.emailId}
      """)
  void openThread(OrganizationId organizationId, MailFacts mail, UUID taskId, Instant now);

  @Update(
      """
      update email_messages
      set thread_id = #{threadId}
      where organization_id = #{organizationId}
        and email_id = #{emailId}
      """)
  void putIntoThread(OrganizationId organizationId, MailId emailId, UUID threadId);

  @Update(
      """
      update email_threads thread
      set task_id = coalesce(thread.task_id, #{taskId}),
        case_id = coalesce(thread.case_id, #{caseId})
      from email_messages mail
      where thread.organization_id = #{organizationId}
        and mail.organization_id = thread.organization_id
        and mail.thread_id = thread.thread_id
        and mail.signal_id = #{signalId}
      """)
  void linkThread(OrganizationId organizationId, SignalId signalId, UUID taskId, UUID caseId);
}
