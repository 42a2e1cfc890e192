package org.orgo.mail.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.MailId;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.RawMail;
import org.orgo.mail.inbound.steps.MailAnswer;
import org.orgo.mail.mime.MailAttachment;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.mail.mime.headers.AskedWork;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

@Mapper
public interface ParsedMailMapper {

  @Select(
      """
      select mail.email_id, mail.raw, mailbox.authserv_id,
        coalesce(mailbox.lists_are_work, false) as lists_are_work, mailbox.blocked_senders,
        coalesce(mailbox.trusts_headers, false) as trusts_headers, mail.breaker_id is not null as held
      from email_messages mail
      left join mailboxes mailbox
        on mailbox.organization_id = mail.organization_id
        and mailbox.mailbox_id = mail.mailbox_id
      where mail.organization_id = #{organizationId}
        and mail.signal_id = #{signalId}
      """)
  Optional<RawMail> find(OrganizationId organizationId, SignalId signalId);

  /** Stores the columns of the mail and of its signal; the text is sent once. */
  @Update(
      """
      with content as (
        select #{mail.text}::text as text
      ), signal as (
        update signals
        set status = case when status = 'ROUTED' then status else 'PARSED' end,
          reason = null,
          subject = #{mail.envelope.subject},
          body = left(content.text, 100000),
          sender_address = #{mail.envelope.fromAddress},
          sender_person_id = #{sender},
          label = coalesce(#{asked.label}, label),
          type = coalesce(#{asked.type}, type),
          metadata = metadata || #{facts}
        from content
        where organization_id = #{organizationId}
          and signal_id = #{signalId}
      )
      update email_messages
      set status = case when status = 'ROUTED' then status else 'PARSED' end,
        reason = null,
        message_id = #{mail.envelope.messageId},
        in_reply_to = #{mail.envelope.answeredId},
        reference_ids = #{mail.envelope.references,javaType=java.util.List},
        subject = #{mail.envelope.subject},
        from_address = #{mail.envelope.fromAddress},
        from_name = #{mail.envelope.fromName},
        sender_person_id = #{sender},
        to_addresses = #{mail.envelope.toAddresses,javaType=java.util.List},
        cc_addresses = #{mail.envelope.ccAddresses,javaType=java.util.List},
        sent_at = #{mail.envelope.sentAt},
        automatic = #{mail.automaticReason}::text is not null,
        text_body = left(content.text, 2000000),
        html_body = #{mail.html}
      from content
      where organization_id = #{organizationId}
        and email_id = #{emailId}
      """)
  void save(
      OrganizationId organizationId,
      MailId emailId,
      SignalId signalId,
      ParsedMail mail,
      PersonId sender,
      AskedWork asked,
      ObjectNode facts);

  /** Stores attachments, except content that an earlier mail has brought. */
  void saveAttachments(
      OrganizationId organizationId, MailId emailId, List<MailAttachment> attachments);

  /**
   * Puts it aside for a person.
   *
   * @param breaker that holds it; null for none
   */
  @Update(
      """
      with signal as (
        update signals
        set status = 'QUARANTINED',
          reason = #{reason}
        where organization_id = #{organizationId}
          and signal_id = #{signalId}
      )
      update email_messages
      set status = 'QUARANTINED',
        reason = #{reason},
        breaker_id = coalesce(#{breaker}, breaker_id)
      where organization_id = #{organizationId}
        and email_id = #{emailId}
      """)
  void quarantine(
      OrganizationId organizationId,
      MailId emailId,
      SignalId signalId,
      String reason,
      @Nullable UUID breaker);

  /** One statement for all answers about a mail; those of an earlier reading go. */
  void answer(
      OrganizationId organizationId, SignalId signalId, List<MailAnswer> answers, Instant now);
}
