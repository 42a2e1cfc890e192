package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.MailboxId;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.mail.threads.OutgoingAnswer;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/** Mails that go to requesters by themselves, and which of them a mailbox wants. */
@Mapper
public interface RequesterMailMapper {

  /**
   * @param names null where the mailbox says nothing
   */
  record MailboxSettingNames(MailboxId mailboxId, @Nullable List<String> names) {}

  @Select(
      """
      select mailbox_id, requester_settings as names
      from mailboxes
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  Optional<MailboxSettingNames> settings(OrganizationId organizationId, MailboxId mailboxId);

  @Select(
      """
      select mailbox_id, requester_settings as names
      from mailboxes
      where organization_id = #{organizationId}
        and address = #{address}
      """)
  Optional<MailboxSettingNames> settingsAt(OrganizationId organizationId, String address);

  /**
   * @param names with commas between them; null for what the profile has
   */
  @Update(
      """
      update mailboxes
      set requester_settings = string_to_array(#{names}, ',')
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  int changeSettings(OrganizationId organizationId, MailboxId mailboxId, @Nullable String names);

  /** Of two mails that an address sends at once, the second waits for the first. */
  @Select(
      """
      select count(pg_advisory_xact_lock(
        hashtextextended(#{organizationId} || 'receipt' || #{address}, 0))::text)
      """)
  int takeTurn(OrganizationId organizationId, String address);

  /** Whether the address got a receipt of this mailbox lately. */
  @Select(
      """
      select exists (
        select
        from outgoing_emails
        where organization_id = #{organizationId}
          and requester_mail = 'RECEIPT'
          and to_address = #{address}
          and mailbox_id = #{mailboxId}
          and created_at > #{since})
      """)
  boolean receiptedSince(
      OrganizationId organizationId, String address, MailboxId mailboxId, Instant since);

  /**
   * Nothing where it is in the outbox already.
   *
   * @param secret whether its text lets its reader in
   */
  @Insert(
      """
      insert into outgoing_emails (
        organization_id, outgoing_id, to_address, locale, subject, body, message_id, in_reply_to,
        reference_ids, task_id, mailbox_id, requester_mail, secret, due_at,
        created_at)
      values (
        #{organizationId}, #{answer.outgoingId}, #{answer.to}, #{answer.locale},
        #{answer.subject}, #{answer.body}, #{answer.messageId}, #{answer.inReplyTo},
        #{answer.references,javaType=java.util.List}, #{answer.taskId}, #{answer.mailboxId},
        #{kind}, #{secret}, #{now}, #{now})
      on conflict (organization_id, outgoing_id) do nothing
      """)
  int insert(
      OrganizationId organizationId,
      OutgoingAnswer answer,
      RequesterSetting kind,
      boolean secret,
      Instant now);
}
