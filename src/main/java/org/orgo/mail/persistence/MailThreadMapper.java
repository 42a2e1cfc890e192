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
      select mail.email_id, mail.thread_id, mailbox.address as mailbox, mail.message_id,
        mail.subject, mail.from_address, mail.in_reply_to, mail.reference_ids,
        mail.to_addresses, mail.cc_addresses, mail.automatic, mail.text_body,
        coalesce(signal.metadata ->> 'sender_authentication', 'UNKNOWN') as authentication
      from email_messages mail
      join signals signal
        on signal.organization_id = mail.organization_id
        and signal.signal_id = mail.signal_id
      left join mailboxes mailbox
        on mailbox.organization_id = mail.organization_id
        and mailbox.mailbox_id = mail.mailbox_id
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

  /**
   * Waits until no other mail of the conversation is being taken in, and keeps others waiting until
   * the end of the transaction: of two mails that come together, the second finds the first.
   */
  @Select(
      """
      select count(pg_advisory_xact_lock(hashtextextended(#{organizationId} || #{messageId}, 0))::text)
      """)
  int takeTurn(OrganizationId organizationId, String messageId);

  /** The task of a mail that answers this one, and came before it. */
  @Select(
      """
      select thread.task_id
      from email_messages answer
      join email_threads thread
        on thread.organization_id = answer.organization_id
        and thread.thread_id = answer.thread_id
      where answer.organization_id = #{organizationId}
        and answer.in_reply_to = #{messageId}
        and thread.task_id is not null
      order by answer.received_at, answer.email_id
      limit 1
      """)
  Optional<UUID> taskAnswering(OrganizationId organizationId, String messageId);

  /** The task of the first of these numbers that is one's. */
  @Select(
      """
      select task_id
      from tasks
      where organization_id = #{organizationId}
        and number = any(#{numbers, javaType=java.util.List})
      order by array_position(#{numbers, javaType=java.util.List}, number)
      limit 1
      """)
  Optional<UUID> taskNumbered(OrganizationId organizationId, List<String> numbers);

  /** The first task with mail whose id lies between these. */
  @Select(
      """
      select task_id
      from email_threads
      where organization_id = #{organizationId}
        and task_id between #{first} and #{last}
      order by task_id
      limit 1
      """)
  Optional<UUID> taskBetween(OrganizationId organizationId, UUID first, UUID last);

  /**
   * Whether the address stands in a mail of the task's conversation, or in an answer of ours.
   *
   * @param address in lower case, without a tag
   */
  @Select(
      """
      select exists (
        select
        from (
          select array[mail.from_address] || mail.to_addresses || mail.cc_addresses as addresses
          from email_threads thread
          join email_messages mail
            on mail.organization_id = thread.organization_id
            and mail.thread_id = thread.thread_id
          where thread.organization_id = #{organizationId}
            and thread.task_id = #{taskId}
          union all
          select answer.to_address || answer.cc_addresses
          from outgoing_emails answer
          where answer.organization_id = #{organizationId}
            and answer.task_id = #{taskId}
            and answer.comment_id is not null) correspondence
        cross join unnest(correspondence.addresses) as named (address)
        where regexp_replace(lower(named.address), '[+][^@]*@', '@') = #{address})
      """)
  boolean corresponds(OrganizationId organizationId, UUID taskId, String address);

  /**
   * The first mail from the same sender with the same words that came to another mailbox and has
   * become something. Servers on the way may have added different headers.
   */
  @Select(
      """
      select other.thread_id, coalesce(thread.task_id, signal.task_id) as task_id,
        mailbox.address as mailbox, signal.outcome = 'COMMENT_ADDED' as answer
      from email_messages mail
      join email_messages other
        on other.organization_id = mail.organization_id
        and other.mailbox_id <> mail.mailbox_id
        and (other.sha256 = mail.sha256
          or (other.message_id = mail.message_id
            and other.from_address = mail.from_address
            and other.text_body = mail.text_body))
      join signals signal
        on signal.organization_id = other.organization_id
        and signal.signal_id = other.signal_id
      join email_threads thread
        on thread.organization_id = other.organization_id
        and thread.thread_id = other.thread_id
      join mailboxes mailbox
        on mailbox.organization_id = other.organization_id
        and mailbox.mailbox_id = other.mailbox_id
      where mail.organization_id = #{organizationId}
        and mail.email_id = #{emailId}
        and signal.outcome in (
          'TASK_OPENED', 'CASE_OPENED', 'CASE_AND_TASK_OPENED', 'COMMENT_ADDED')
      order by other.received_at, other.email_id
      limit 1
      """)
  Optional<EarlierCopy> earlierCopy(OrganizationId organizationId, MailId emailId);

  /** The same mail in another mailbox; without a task where it became a case. */
  record EarlierCopy(UUID threadId, UUID taskId, String mailbox, boolean answer) {}

  /** Which of these addresses are mailboxes here, in the order given. */
  @Select(
      """
      select address
      from mailboxes
      where organization_id = #{organizationId}
        and address = any(#{addresses,javaType=java.util.List})
      order by array_position(#{addresses,javaType=java.util.List}, address)
      """)
  List<String> ownAmong(OrganizationId organizationId, List<String> addresses);

  /** Has the signal routed as if it had come to this mailbox; names all that it came to. */
  @Update(
      """
      update signals
      set recipient = #{recipient},
        metadata = metadata
          || jsonb_build_object('recipients', to_jsonb(#{all,javaType=java.util.List}::text[]))
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
      """)
  void routeAs(
      OrganizationId organizationId, SignalId signalId, String recipient, List<String> all);

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
