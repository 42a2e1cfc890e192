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
      boolean outgoing) {}

  /** An attachment without its bytes. */
  record FileRow(MailId emailId, int position, String fileName, String contentType, long size) {}

  @Select(
      """
      select mail.email_id, mail.from_address, mail.from_name, mail.to_addresses, mail.subject,
        mail.received_at, mail.text_body, mail.html_body is not null as formatted,
        mail.direction = 'OUT' as outgoing
      from email_messages mail
      join email_threads thread
        on thread.organization_id = mail.organization_id
        and thread.thread_id = mail.thread_id
      where mail.organization_id = #{organizationId}
        and thread.task_id = #{taskId}
      order by mail.received_at, mail.email_id
      limit 200
      """)
  List<MailRow> mails(OrganizationId organizationId, TaskId taskId);

  @Select(
      """
      select file.email_id, file.position, file.file_name, file.content_type, content.size
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

  @Select(
      """
      select html_body
      from email_messages
      where organization_id = #{organizationId}
        and email_id = #{emailId}
        and html_body is not null
      """)
  Optional<String> html(OrganizationId organizationId, MailId emailId);

  @Select(
      """
      select file.file_name as name, file.content_type, content.content as bytes
      from email_attachments file
      join attachment_contents content
        on content.organization_id = file.organization_id
        and content.sha256 = file.sha256
      where file.organization_id = #{organizationId}
        and file.email_id = #{emailId}
        and file.position = #{position}
      """)
  Optional<TaskMail.Content> file(OrganizationId organizationId, MailId emailId, int position);
}
