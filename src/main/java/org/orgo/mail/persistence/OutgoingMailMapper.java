package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.NewMail;
import org.orgo.mail.outbound.OutgoingMail;
import org.orgo.mail.outbound.SendingMailbox;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface OutgoingMailMapper {

  /** Into the outbox; a mail that is there already stays as it is. */
  @Insert(
      """
      insert into outgoing_emails (
        organization_id, outgoing_id, to_address, locale, subject, body, message_id, secret,
        due_at, created_at)
      values (
        #{organizationId}, #{mail.id}, #{mail.to}, #{mail.locale}, #{mail.subject}, #{mail.body},
        #{mail.messageId}, #{mail.secret}, #{now}, #{now})
      on conflict (organization_id, outgoing_id) do nothing
      """)
  int insert(OrganizationId organizationId, NewMail mail, Instant now);

  /**
   * Claims a limited number of mails. The limit stands in a materialized query, because a sub-query
   * of the update would run again for each skipped row and claim more.
   *
   * <p>A notice about a task leaves from the mailbox that the first mail about it came to.
   *
   * <p>The next try is due after 2, 4, 8, 16 minutes: longer than one batch can take.
   */
  @Select(
      value =
          """
          with due as materialized (
            select outgoing_id
            from outgoing_emails
            where organization_id = #{organizationId}
              and status = 'DUE'
              and due_at <= #{now}
            order by due_at
            limit #{limit}
            for update skip locked)
          update outgoing_emails mail
          set attempts = attempts + 1,
            due_at = #{now}::timestamptz + interval '2 minutes' * power(2, attempts)
          from due
          where mail.organization_id = #{organizationId}
            and mail.outgoing_id = due.outgoing_id
          returning mail.outgoing_id, mail.task_id, mail.to_address, mail.cc_addresses,
            mail.subject, mail.body, mail.message_id, mail.in_reply_to,
            mail.reference_ids as "references", mail.attempts, coalesce(mail.mailbox_id, (
              select mailbox.mailbox_id
              from email_threads thread
              join email_messages first_mail
                on first_mail.organization_id = thread.organization_id
                and first_mail.thread_id = thread.thread_id
              join mailboxes mailbox
                on mailbox.organization_id = first_mail.organization_id
                and mailbox.mailbox_id = first_mail.mailbox_id
              where thread.organization_id = #{organizationId}
                and thread.task_id = mail.task_id
                and mailbox.enabled
              order by first_mail.received_at, first_mail.email_id
              limit 1)) as mailbox_id,
            mail.comment_id is not null or mail.requester_mail is not null as answer,
            mail.requester_mail is not distinct from 'RECEIPT' as replied, mail.trace_parent
          """,
      affectData = true)
  List<OutgoingMail> claim(OrganizationId organizationId, Instant now, int limit);

  @Update(
      """
      update outgoing_emails
      set status = 'SENT',
        sent_at = #{now},
        body = case when secret then '' else body end,
        last_error = null
      where organization_id = #{organizationId}
        and outgoing_id = any(#{outgoingIds, javaType=java.util.List}::uuid[])
      """)
  void sent(OrganizationId organizationId, List<String> outgoingIds, Instant now);

  @Update(
      """
      update outgoing_emails
      set status = #{status},
        last_error = #{reason},
        body = case when secret and #{status} = 'FAILED' then '' else body end
      where organization_id = #{organizationId}
        and outgoing_id = #{outgoingId}
        and status = 'DUE'
      """)
  void failed(OrganizationId organizationId, UUID outgoingId, String status, String reason);

  /** The usual one first: the general mailbox, else the first by address. */
  @Select(
      """
      select organization_id, mailbox.mailbox_id, mailbox.address,
        coalesce(mailbox.display_name, organization.display_name) as display_name, mailbox.enabled,
        mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_tls, mailbox.smtp_username,
        mailbox.smtp_secret, mailbox.oauth_grant is not null as tokens
      from mailboxes mailbox
      join organizations organization using (organization_id)
      where organization_id = #{organizationId}
      order by mailbox.type nulls first, mailbox.address
      """)
  List<SendingMailbox> senders(OrganizationId organizationId);
}
