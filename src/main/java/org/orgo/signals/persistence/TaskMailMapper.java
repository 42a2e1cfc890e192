package org.orgo.signals.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.MailId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** Reads mails by the task they belong to. */
@Mapper
public interface TaskMailMapper {

  /**
   * A mail without its HTML.
   *
   * @param delivery of an answer of ours: DUE, SENT or FAILED; null for mail that came
   */
  record MailRow(
      MailId emailId,
      String fromAddress,
      String fromName,
      List<String> toAddresses,
      List<String> ccAddresses,
      String subject,
      Instant receivedAt,
      String textBody,
      boolean formatted,
      boolean outgoing,
      boolean raw,
      String delivery) {}

  /** An attachment without its bytes. */
  record FileRow(
      MailId emailId,
      int position,
      String fileName,
      String contentType,
      long size,
      String kind,
      String title,
      String person,
      Instant startsAt,
      Instant endsAt,
      String place) {}

  /**
   * Markup and text of a mail.
   *
   * @param html null where it is too long
   */
  record MarkupRow(String html, String text) {}

  /** A picture that markup may refer to. */
  record PictureRow(String contentId, String contentType, byte[] content) {}

  /**
   * In order of arrival; of their texts the beginnings, and those of the latest.
   *
   * @param maxText bytes of one text
   * @param maxTexts bytes of all texts
   */
  @Select(
      """
      select mail.email_id, mail.from_address, mail.from_name, mail.to_addresses, mail.cc_addresses,
        mail.subject, mail.received_at,
        case
          when mail.text_body is null then null
          when sum(least(octet_length(mail.text_body), #{maxText})) over latest > #{maxTexts}
            then '…'
          when length(mail.text_body) > #{maxText} then left(mail.text_body, #{maxText}) || '…'
          else mail.text_body
        end as text_body,
        mail.formatted, mail.outgoing, mail.raw, mail.delivery
      from (
        select received.email_id, received.from_address, received.from_name, received.to_addresses,
          received.cc_addresses, received.subject, received.received_at, received.text_body,
          coalesce(received.html_body, '') <> '' as formatted,
          received.direction = 'OUT' as outgoing, received.raw is not null as raw, null as delivery
        from email_threads thread
        join email_messages received
          on received.organization_id = thread.organization_id
          and received.thread_id = thread.thread_id
        where thread.organization_id = #{organizationId}
          and thread.task_id = #{taskId}
        union all
        select answer.outgoing_id, mailbox.address, mailbox.display_name, array[answer.to_address],
          answer.cc_addresses, answer.subject, answer.created_at, answer.body, false, true, false,
          answer.status
        from outgoing_emails answer
        left join mailboxes mailbox
          on mailbox.organization_id = answer.organization_id
          and mailbox.mailbox_id = answer.mailbox_id
        where answer.organization_id = #{organizationId}
          and answer.task_id = #{taskId}
          and answer.comment_id is not null) mail
      window latest as (order by mail.received_at desc, mail.email_id desc)
      order by mail.received_at, mail.email_id
      limit 200
      """)
  List<MailRow> mails(OrganizationId organizationId, TaskId taskId, int maxText, int maxTexts);

  @Select(
      """
      select file.email_id, file.position, file.file_name, file.content_type, content.size,
        file.about_kind as kind, file.about_title as title, file.about_person as person,
        file.about_starts_at as starts_at, file.about_ends_at as ends_at,
        file.about_place as place
      from email_attachments file
      join attachment_contents content
        on content.organization_id = file.organization_id
        and content.sha256 = file.sha256
      join email_messages mail
        on mail.organization_id = file.organization_id
        and mail.email_id = file.email_id
      join email_threads thread
        on thread.organization_id = mail.organization_id
        and thread.thread_id = mail.thread_id
      where file.organization_id = #{organizationId}
        and thread.task_id = #{taskId}
      union all
      select sent.outgoing_id, sent.position, sent.file_name, sent.content_type, sent.size,
        null, null, null, null, null, null
      from outgoing_attachments sent
      join outgoing_emails answer
        on answer.organization_id = sent.organization_id
        and answer.outgoing_id = sent.outgoing_id
      where answer.organization_id = #{organizationId}
        and answer.task_id = #{taskId}
      order by email_id, position
      """)
  List<FileRow> files(OrganizationId organizationId, TaskId taskId);

  @Select(
      """
      select thread.task_id
      from email_messages mail
      join email_threads thread
        on thread.organization_id = mail.organization_id
        and thread.thread_id = mail.thread_id
      where mail.organization_id = #{organizationId}
        and mail.email_id = #{emailId}
        and thread.task_id is not null
      union all
      select task_id
      from outgoing_emails
      where organization_id = #{organizationId}
        and outgoing_id = #{emailId}
        and comment_id is not null
      """)
  Optional<UUID> taskOf(OrganizationId organizationId, MailId emailId);

  /**
   * @param maxHtml bytes of markup that can be shown
   * @param maxText characters of the text
   */
  @Select(
      """
      select
        case when octet_length(html_body) <= #{maxHtml} then html_body end as html,
        left(coalesce(text_body, ''), #{maxText}) as text
      from email_messages
      where organization_id = #{organizationId}
        and email_id = #{emailId}
        and coalesce(html_body, '') <> ''
      """)
  Optional<MarkupRow> markup(
      OrganizationId organizationId, MailId emailId, int maxHtml, int maxText);

  /** The pictures a mail brought for its markup, as many as fit. */
  @Select(
      """
      with pictures as (
        select file.content_id, file.content_type, file.sha256, file.position, content.size,
          sum(content.size) over (order by file.position) as so_far
        from email_attachments file
        join attachment_contents content
          on content.organization_id = file.organization_id
          and content.sha256 = file.sha256
        where file.organization_id = #{organizationId}
          and file.email_id = #{emailId}
          and file.content_id is not null
          and file.content_type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp'))
      select picture.content_id, picture.content_type, content.content
      from pictures picture
      join attachment_contents content
        on content.organization_id = #{organizationId}
        and content.sha256 = picture.sha256
      where picture.so_far <= #{maxBytes}
      order by picture.position
      """)
  List<PictureRow> pictures(OrganizationId organizationId, MailId emailId, int maxBytes);
}
