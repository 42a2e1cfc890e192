package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.history.HistoricLetter;
import org.orgo.mail.history.HistoricMail;
import org.orgo.mail.history.MailFingerprint;
import org.orgo.platform.tenancy.OrganizationId;

/** Mails of archives, in batches. */
@Mapper
public interface MailHistoryMapper {

  /** Which of these are stored, by their places in the list. */
  List<Integer> known(OrganizationId organizationId, List<MailFingerprint> messages);

  void store(OrganizationId organizationId, List<HistoricMail> mails, Instant now);

  @Select(
      """
      select address
      from mailboxes
      where organization_id = #{organizationId}
      """)
  List<String> ownAddresses(OrganizationId organizationId);

  @Select(
      """
      select mail.thread_id, mail.email_id, mail.signal_id, coalesce(mail.subject, '') as subject,
        left(mail.text_body, 100000) as text, mail.from_address, mail.sender_person_id as sender,
        signal.recipient, mail.automatic,
        case when mail.in_reply_to is null then mail.reference_ids
          else mail.reference_ids || mail.in_reply_to end as answered,
        mail.received_at as sent_at
      from email_messages mail
      join signals signal
        on signal.organization_id = mail.organization_id
        and signal.signal_id = mail.signal_id
      where mail.organization_id = #{organizationId}
        and mail.thread_id = any(#{threads,javaType=java.util.List}::uuid[])
      order by mail.thread_id, mail.received_at, mail.email_id
      """)
  List<HistoricLetter> letters(OrganizationId organizationId, List<String> threads);

  @Select(
      """
      select distinct thread_id
      from email_messages
      where organization_id = #{organizationId}
        and thread_id = any(#{threads,javaType=java.util.List}::uuid[])
        and email_id <> all(#{ownMails,javaType=java.util.List}::uuid[])
      """)
  List<UUID> joinedByOthers(
      OrganizationId organizationId, List<String> threads, List<String> ownMails);

  /** Attachments, and their contents where no other mail has them. */
  @Delete(
      """
      with gone as (
        delete from email_attachments attachment
        using email_messages mail
        where attachment.organization_id = #{organizationId}
          and mail.organization_id = attachment.organization_id
          and mail.email_id = attachment.email_id
          and mail.thread_id = any(#{threads,javaType=java.util.List}::uuid[])
        returning attachment.email_id, attachment.sha256
      )
      delete from attachment_contents content
      where content.organization_id = #{organizationId}
        and content.sha256 in (select sha256 from gone)
        and not exists (
          select
          from email_attachments other
          where other.organization_id = content.organization_id
            and other.sha256 = content.sha256
            and other.email_id not in (select email_id from gone))
      """)
  void removeAttachments(OrganizationId organizationId, List<String> threads);

  @Delete(
      """
      with gone as (
        delete from email_messages
        where organization_id = #{organizationId}
          and thread_id = any(#{threads,javaType=java.util.List}::uuid[])
        returning signal_id
      )
      delete from signals
      where organization_id = #{organizationId}
        and signal_id in (select signal_id from gone)
      """)
  void removeMails(OrganizationId organizationId, List<String> threads);

  @Delete(
      """
      delete from email_threads
      where organization_id = #{organizationId}
        and thread_id = any(#{threads,javaType=java.util.List}::uuid[])
      """)
  void removeThreads(OrganizationId organizationId, List<String> threads);
}
