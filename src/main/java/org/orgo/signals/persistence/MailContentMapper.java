package org.orgo.signals.persistence;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.MailId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.TaskMail;

/** Reads mails as they were received, and their files, in parts. */
@Mapper
public interface MailContentMapper {

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
      union all
      select file_name, content_type, size
      from outgoing_attachments
      where organization_id = #{organizationId}
        and outgoing_id = #{emailId}
        and position = #{position}
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
      union all
      select substring(content from #{from} + 1 for #{length})
      from outgoing_attachments
      where organization_id = #{organizationId}
        and outgoing_id = #{emailId}
        and position = #{position}
      """)
  Optional<byte[]> part(
      OrganizationId organizationId, MailId emailId, int position, int from, int length);
}
