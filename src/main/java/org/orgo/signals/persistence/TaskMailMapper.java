package org.orgo.signals.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.MailId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.TaskMail;
import org.orgo.tasks.TaskId;

/** Reads mails by the task they belong to. */
@Mapper
public interface TaskMailMapper {

  /** A mail without its HTML. */
  record MailRow(
      MailId emailId,
      String fromAddress,
      String fromName,
      List<String> toAddresses,
      String subject,
      Instant receivedAt,
      String textBody,
      boolean formatted,
      boolean outgoing,
      boolean raw) {}

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
      select mail.email_id, mail.from_address, mail.from_name, mail.to_addresses, mail.subject,
        mail.received_at,
        case
          when mail.text_body is null then null
          when sum(least(octet_length(mail.text_body), #{maxText})) over latest > #{maxTexts}
            then '…'
          when length(mail.text_body) > #{maxText} then left(mail.text_body, #{maxText}) || '…'
          else mail.text_body
        end as text_body,
        coalesce(mail.html_body, '') <> '' as formatted, mail.direction = 'OUT' as outgoing,
        mail.raw is not null as raw
      from email_messages mail
      join email_threads thread
        on thread.organization_id = mail.organization_id
        and thread.thread_id = mail.thread_id
      where mail.organization_id = #{organizationId}
        and thread.task_id = #{taskId}
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
      order by file.email_id, file.position
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

  /** How long a mail is as it was received; empty where that is not kept. */
  @Select(
      """
      select octet_length(raw)
      from email_messages
      where organization_id = #{organizationId}
        and email_id = #{emailId}
        and raw is not null
      """)
  Optional<Integer> rawSize(OrganizationId organizationId, MailId emailId);

  /**
   * Some bytes of a mail as it was received, none beyond its end.
   *
   * @param from counts from 0
   */
  @Select(
      """
      select substring(raw from #{from} + 1 for #{length})
      from email_messages
      where organization_id = #{organizationId}
        and email_id = #{emailId}
        and raw is not null
      """)
  Optional<byte[]> rawPart(OrganizationId organizationId, MailId emailId, int from, int length);

  @Select(
      """
      select file.file_name as name, file.content_type, content.size
      from email_attachments file
      join attachment_contents content
        on content.organization_id = file.organization_id
        and content.sha256 = file.sha256
      where file.organization_id = #{organizationId}
        and file.email_id = #{emailId}
        and file.position = #{position}
      """)
  Optional<TaskMail.Content> file(OrganizationId organizationId, MailId emailId, int position);

  /**
   * Some bytes of an attachment, none beyond its end.
   *
   * @param from counts from 0
   */
  @Select(
      """
      select substring(content.content from #{from} + 1 for #{length})
      from email_attachments file
      join attachment_contents content
        on content.organization_id = file.organization_id
        and content.sha256 = file.sha256
      where file.organization_id = #{organizationId}
        and file.email_id = #{emailId}
        and file.position = #{position}
      """)
  Optional<byte[]> part(
      OrganizationId organizationId, MailId emailId, int position, int from, int length);
}
