package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.NewMailbox;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface MailboxMapper {

  @Insert(
      """
      insert into mailboxes (
        organization_id, mailbox_id, address, type, host, port, tls, username, secret, folder,
        authserv_id)
      values (
        #{organizationId}, #{mailboxId}, #{address}, #{mailbox.type}, #{mailbox.server.host},
        #{mailbox.server.port}, #{mailbox.server.tls}, #{mailbox.login.username}, #{secret},
        #{mailbox.folder}, #{mailbox.authservId})
      """)
  void insert(
      @Param("organizationId") OrganizationId organizationId,
      @Param("mailboxId") MailboxId mailboxId,
      @Param("address") String address,
      @Param("mailbox") NewMailbox mailbox,
      @Param("secret") byte[] secret);

  @Select(
      """
      select organization_id, mailbox_id, address, type, host, port, tls, username, secret, folder,
        authserv_id, uid_validity, last_uid, last_polled_at, last_reconciled_at, failures
      from mailboxes
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  Optional<Mailbox> find(
      @Param("organizationId") OrganizationId organizationId,
      @Param("mailboxId") MailboxId mailboxId);

  @Update(
      """
      update mailboxes
      set last_polled_at = #{now},
        last_error = null,
        failures = 0
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  void polled(
      @Param("organizationId") OrganizationId organizationId,
      @Param("mailboxId") MailboxId mailboxId,
      @Param("now") Instant now);

  @Update(
      """
      update mailboxes
      set last_polled_at = #{now},
        last_error = #{reason},
        failures = failures + 1
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  void failed(
      @Param("organizationId") OrganizationId organizationId,
      @Param("mailboxId") MailboxId mailboxId,
      @Param("reason") String reason,
      @Param("now") Instant now);

  @Update(
      """
      update mailboxes
      set last_reconciled_at = #{now}
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  void reconciled(
      @Param("organizationId") OrganizationId organizationId,
      @Param("mailboxId") MailboxId mailboxId,
      @Param("now") Instant now);

  /** Which mails of the numbering are stored. */
  @Select(
      """
      select uid
      from email_messages
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
        and uid_validity = #{uidValidity}
      """)
  List<Long> storedUids(
      @Param("organizationId") OrganizationId organizationId,
      @Param("mailboxId") MailboxId mailboxId,
      @Param("uidValidity") long uidValidity);
}
