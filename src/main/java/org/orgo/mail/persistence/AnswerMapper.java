package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.MailboxId;
import org.orgo.mail.threads.AnswerFile;
import org.orgo.mail.threads.AnsweredMail;
import org.orgo.mail.threads.OutgoingAnswer;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;

/** Answers to people outside, and what they answer. */
@Mapper
public interface AnswerMapper {

  /** The general mailbox, else the first by address. */
  record UsualMailbox(MailboxId mailboxId, String address, String signature) {}

  @Select(
      """
      select mail.email_id, mail.mailbox_id, mailbox.address as mailbox, mailbox.signature,
        mail.message_id, mail.in_reply_to, mail.reference_ids as "references",
        coalesce(mail.subject, '') as subject, mail.from_address, mail.from_name,
        mail.to_addresses, mail.cc_addresses, mail.received_at, left(mail.text_body, 100000) as text
      from email_threads thread
      join email_messages mail
        on mail.organization_id = thread.organization_id
        and mail.thread_id = thread.thread_id
      left join mailboxes mailbox
        on mailbox.organization_id = mail.organization_id
        and mailbox.mailbox_id = mail.mailbox_id
      where thread.organization_id = #{organizationId}
        and thread.task_id = #{taskId}
        and mail.direction = 'IN'
        and not mail.automatic
        and mail.from_address is not null
        and mail.sender_person_id in (
          select known.person_id
          from persons known
          where known.organization_id = #{organizationId}
            and #{writer} in (known.person_id, known.merged_into_id))
      order by mail.received_at desc, mail.email_id desc
      limit 1
      """)
  Optional<AnsweredMail> latestOf(OrganizationId organizationId, PersonId writer, UUID taskId);

  @Select(
      """
      select number
      from tasks
      where organization_id = #{organizationId}
        and task_id = #{taskId}
      """)
  String number(OrganizationId organizationId, UUID taskId);

  @Select(
      """
      select mailbox_id, address, signature
      from mailboxes
      where organization_id = #{organizationId}
        and enabled
      order by type nulls first, address
      limit 1
      """)
  Optional<UsualMailbox> usualMailbox(OrganizationId organizationId);

  /** Nothing where the remark is in the outbox already. */
  @Insert(
      """
      insert into outgoing_emails (
        organization_id, outgoing_id, to_address, cc_addresses, locale, subject, body, message_id,
        in_reply_to, reference_ids, task_id, comment_id, mailbox_id, due_at, created_at)
      values (
        #{organizationId}, #{answer.outgoingId}, #{answer.to},
        #{answer.cc,javaType=java.util.List}, #{answer.locale}, #{answer.subject}, #{answer.body},
        #{answer.messageId}, #{answer.inReplyTo}, #{answer.references,javaType=java.util.List},
        #{answer.taskId}, #{answer.commentId}, #{answer.mailboxId}, #{now}, #{now})
      on conflict (organization_id, comment_id) where comment_id is not null do nothing
      """)
  int insert(OrganizationId organizationId, OutgoingAnswer answer, Instant now);

  /** In the order in which they were chosen. */
  void insertFiles(OrganizationId organizationId, UUID outgoingId, List<AnswerFile> files);

  @Select(
      """
      select file_name as name, content_type, content
      from outgoing_attachments
      where organization_id = #{organizationId}
        and outgoing_id = #{outgoingId}
      order by position
      """)
  List<AnswerFile> files(OrganizationId organizationId, UUID outgoingId);
}
