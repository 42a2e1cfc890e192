package org.orgo.mail.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.EmailId;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.ParsedRow;
import org.orgo.mail.inbound.RawMail;
import org.orgo.mail.mime.MailAttachment;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface ParsedMailMapper {

  @Select(
      """
      select mail.email_id, mail.raw, mailbox.authserv_id
      from email_messages mail
      left join mailboxes mailbox
        on mailbox.organization_id = mail.organization_id
        and mailbox.mailbox_id = mail.mailbox_id
      where mail.organization_id = #{organizationId}
        and mail.signal_id = #{signalId}
      """)
  Optional<RawMail> find(
      @Param("organizationId") OrganizationId organizationId, @Param("signalId") SignalId signalId);

  @Update(
      """
      update email_messages
      set status = case when status = 'ROUTED' then status else 'PARSED' end,
        reason = null,
        message_id = #{row.mail.envelope.messageId},
        in_reply_to = #{row.inReplyTo},
        reference_ids = #{row.mail.envelope.references,javaType=java.util.List},
        subject = #{row.mail.envelope.subject},
        from_address = #{row.fromAddress},
        from_name = #{row.fromName},
        sender_person_id = #{row.sender},
        to_addresses = #{row.to,javaType=java.util.List},
        cc_addresses = #{row.cc,javaType=java.util.List},
        sent_at = #{row.mail.envelope.sentAt},
        automatic = #{row.automatic},
        text_body = #{row.text},
        html_body = #{row.mail.html}
      where organization_id = #{organizationId}
        and email_id = #{row.emailId}
      """)
  void saveMail(
      @Param("organizationId") OrganizationId organizationId, @Param("row") ParsedRow row);

  @Update(
      """
      update signals
      set status = case when status = 'ROUTED' then status else 'PARSED' end,
        reason = null,
        subject = #{row.mail.envelope.subject},
        body = #{body},
        sender_address = #{row.fromAddress},
        sender_person_id = #{row.sender},
        metadata = metadata || #{facts}
      where organization_id = #{organizationId}
        and signal_id = #{row.signalId}
      """)
  void saveSignal(
      @Param("organizationId") OrganizationId organizationId,
      @Param("row") ParsedRow row,
      @Param("body") String body,
      @Param("facts") ObjectNode facts);

  void saveContents(
      @Param("organizationId") OrganizationId organizationId,
      @Param("attachments") List<MailAttachment> attachments);

  void saveAttachments(
      @Param("organizationId") OrganizationId organizationId,
      @Param("emailId") EmailId emailId,
      @Param("attachments") List<MailAttachment> attachments);

  @Update(
      """
      update email_messages
      set status = 'QUARANTINED',
        reason = #{reason}
      where organization_id = #{organizationId}
        and email_id = #{emailId}
      """)
  void quarantineMail(
      @Param("organizationId") OrganizationId organizationId,
      @Param("emailId") EmailId emailId,
      @Param("reason") String reason);

  @Update(
      """
      update signals
      set status = 'QUARANTINED',
        reason = #{reason}
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
      """)
  void quarantineSignal(
      @Param("organizationId") OrganizationId organizationId,
      @Param("signalId") SignalId signalId,
      @Param("reason") String reason);
}
