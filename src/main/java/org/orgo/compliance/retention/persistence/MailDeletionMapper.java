package org.orgo.compliance.retention.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.tenancy.OrganizationId;

/** Deletes signals, mails, conversations and attachments. */
@Mapper
public interface MailDeletionMapper {

  /** Signals that became this work. */
  @Select(
      """
      select signal_id::text
      from signals
      where organization_id = #{organizationId}
        and (task_id = any(#{ids, javaType=java.util.List}::uuid[])
          or case_id = any(#{ids, javaType=java.util.List}::uuid[]))
      """)
  List<String> signalsOf(OrganizationId organizationId, List<String> ids);

  /** Conversations about this work. */
  @Select(
      """
      select thread_id::text
      from email_threads
      where organization_id = #{organizationId}
        and (task_id = any(#{ids, javaType=java.util.List}::uuid[])
          or case_id = any(#{ids, javaType=java.util.List}::uuid[]))
      """)
  List<String> threadsOf(OrganizationId organizationId, List<String> ids);

  /** Mails of these signals and conversations. */
  @Select(
      """
      select email_id::text
      from email_messages
      where organization_id = #{organizationId}
        and (signal_id = any(#{ids, javaType=java.util.List}::uuid[])
          or thread_id = any(#{ids, javaType=java.util.List}::uuid[]))
      """)
  List<String> mailsOf(OrganizationId organizationId, List<String> ids);

  /** Hashes of the files of these mails. */
  @Select(
      """
      select distinct encode(sha256, 'hex')
      from email_attachments
      where organization_id = #{organizationId}
        and email_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  List<String> filesOf(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from email_attachments
      where organization_id = #{organizationId}
        and email_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int attachments(OrganizationId organizationId, List<String> ids);

  /** What the steps of the intake answered about these mails. */
  @Delete(
      """
      delete from email_processing_events
      where organization_id = #{organizationId}
        and email_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int answers(OrganizationId organizationId, List<String> ids);

  /** Breakers of these tasks, and those that are closed and have held nothing that is left. */
  @Delete(
      """
      delete from mail_breakers breaker
      where breaker.organization_id = #{organizationId}
        and (breaker.task_id = any(#{ids, javaType=java.util.List}::uuid[])
          or breaker.task_id is null and breaker.resumed_at < now() - interval '1 day')
        and not exists (
          select
          from email_messages held
          where held.organization_id = breaker.organization_id
            and held.breaker_id = breaker.breaker_id)
        and not exists (
          select
          from outgoing_emails held
          where held.organization_id = breaker.organization_id
            and held.breaker_id = breaker.breaker_id)
      """)
  int breakers(OrganizationId organizationId, List<String> ids);

  /** Of these files those that no other mail has. */
  @Delete(
      """
      delete from attachment_contents file
      where file.organization_id = #{organizationId}
        and file.sha256 in (
          select decode(hash, 'hex')
          from unnest(#{hashes, javaType=java.util.List}::text[]) as hashes (hash))
        and not exists (
          select
          from email_attachments other
          where other.organization_id = file.organization_id
            and other.sha256 = file.sha256)
      """)
  int files(OrganizationId organizationId, List<String> hashes);

  /** Mails that were read from a server stay known by their numbers there, and say nothing. */
  @Update(
      """
      update email_messages
      set emptied_at = now(),
        status = 'ROUTED',
        reason = null,
        raw = null,
        signal_id = null,
        thread_id = null,
        message_id = null,
        in_reply_to = null,
        reference_ids = '{}',
        subject = null,
        from_address = null,
        from_name = null,
        sender_person_id = null,
        to_addresses = '{}',
        cc_addresses = '{}',
        sent_at = null,
        text_body = null,
        html_body = null,
        breaker_id = null
      where organization_id = #{organizationId}
        and email_id = any(#{ids, javaType=java.util.List}::uuid[])
        and mailbox_id is not null
      """)
  int empty(OrganizationId organizationId, List<String> ids);

  /** The others. */
  @Delete(
      """
      delete from email_messages
      where organization_id = #{organizationId}
        and email_id = any(#{ids, javaType=java.util.List}::uuid[])
        and mailbox_id is null
      """)
  int mails(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from email_threads
      where organization_id = #{organizationId}
        and thread_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int threads(OrganizationId organizationId, List<String> ids);

  /** What informed everybody is told on without the signal. */
  @Update(
      """
      update broadcasts
      set signal_id = null
      where organization_id = #{organizationId}
        and signal_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  void forgetSignals(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from anonymous_report_files
      where organization_id = #{organizationId}
        and signal_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int reportFiles(OrganizationId organizationId, List<String> ids);

  /** With them, nobody's receipt opens anything any more. */
  @Delete(
      """
      delete from anonymous_reports
      where organization_id = #{organizationId}
        and signal_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int reports(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from signals
      where organization_id = #{organizationId}
        and signal_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int signals(OrganizationId organizationId, List<String> ids);
}
