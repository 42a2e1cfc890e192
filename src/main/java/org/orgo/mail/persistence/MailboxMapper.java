package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.NewMailbox;
import org.orgo.mail.reconciliation.ReconciledMailbox;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface MailboxMapper {

  @Insert(
      """
      insert into mailboxes (
        organization_id, mailbox_id, address, type, host, port, tls, username, secret, folder,
        authserv_id, new_since, new_after_uid, new_after_validity, uid_validity, last_uid)
      values (
        #{organizationId}, #{mailboxId}, #{address}, #{mailbox.type}, #{mailbox.server.host},
        #{mailbox.server.port}, #{mailbox.server.tls}, #{mailbox.login.username}, #{secret},
        #{mailbox.folder}, #{mailbox.authservId}, #{now}, #{mailbox.end.lastUid},
        #{mailbox.end.uidValidity}, #{mailbox.end.uidValidity},
        coalesce(#{mailbox.end.lastUid}::bigint, 0))
      """)
  void insert(
      OrganizationId organizationId,
      MailboxId mailboxId,
      String address,
      NewMailbox mailbox,
      byte[] secret,
      Instant now);

  @Select(
      """
      select organization_id, mailbox_id, address, type, host, port, tls, username, secret, folder,
        authserv_id, uid_validity, last_uid, last_polled_at, last_reconciled_at, failures,
        after_storing, move_to, max_bytes, new_since, new_after_uid, new_after_validity,
        oauth_grant
      from mailboxes
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  Optional<Mailbox> find(OrganizationId organizationId, MailboxId mailboxId);

  @Select(
      """
      select organization_id, mailbox_id, address, type, host, port, tls, username, secret, folder,
        authserv_id, uid_validity, last_uid, last_polled_at, last_reconciled_at, failures,
        after_storing, move_to, max_bytes, new_since, new_after_uid, new_after_validity,
        oauth_grant
      from mailboxes
      where organization_id = #{organizationId}
      order by address
      """)
  List<Mailbox> all(OrganizationId organizationId);

  @Select(
      """
      select exists (
        select 1
        from mailboxes
        where organization_id = #{organizationId}
          and address = #{address})
      """)
  boolean has(OrganizationId organizationId, String address);

  /** Whether mail of the organization leaves by this server already. */
  @Select(
      """
      select exists (
        select
        from mailboxes
        where organization_id = #{organizationId}
          and lower(smtp_host) = #{host}
          and smtp_port = #{port}
          and smtp_tls = #{tls})
      """)
  boolean sendThrough(OrganizationId organizationId, String host, int port, boolean tls);

  @Update(
      """
      update mailboxes
      set last_polled_at = #{now},
        last_error = null,
        failures = 0
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  void polled(OrganizationId organizationId, MailboxId mailboxId, Instant now);

  @Update(
      """
      update mailboxes
      set last_polled_at = #{now},
        last_error = #{reason},
        failures = failures + 1
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  void failed(OrganizationId organizationId, MailboxId mailboxId, String reason, Instant now);

  @Update(
      """
      update mailboxes
      set last_reconciled_at = #{now},
        reconciled_on_server = #{onServer},
        reconciled_missing = #{missing}
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  void reconciled(
      OrganizationId organizationId, MailboxId mailboxId, int onServer, int missing, Instant now);

  /** By address. */
  @Select(
      """
      select mailbox_id, address, reconciled_on_server as on_server, reconciled_missing as missing,
        last_reconciled_at as at
      from mailboxes
      where organization_id = #{organizationId}
      order by address
      """)
  List<ReconciledMailbox> reconciliations(OrganizationId organizationId);

  /** The UIDs of this UIDVALIDITY that are stored. */
  @Select(
      """
      select uid
      from email_messages
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
        and uid_validity = #{uidValidity}
      union
      select uid
      from mail_copies
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
        and uid_validity = #{uidValidity}
      """)
  List<Long> storedUids(OrganizationId organizationId, MailboxId mailboxId, long uidValidity);
}
