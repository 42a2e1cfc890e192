package org.orgo.mail.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.MailboxId;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.FirstReading;
import org.orgo.mail.administration.MailboxSettings;
import org.orgo.mail.administration.SealedSecrets;
import org.orgo.platform.tenancy.OrganizationId;

/** Mailboxes without their secrets, and what administrators change. */
@Mapper
public interface MailboxAdministrationMapper {

  /** By address. */
  List<AdministeredMailbox> all(@Param("organizationId") OrganizationId organizationId);

  Optional<AdministeredMailbox> find(
      @Param("organizationId") OrganizationId organizationId,
      @Param("mailboxId") MailboxId mailboxId);

  @Insert(
      """
      insert into mailboxes (
        organization_id, mailbox_id, address, type, host, port, tls, username, secret, folder,
        authserv_id, after_storing, move_to, max_bytes, new_since, new_after_uid,
        new_after_validity, uid_validity, last_uid, display_name, signature, smtp_host, smtp_port,
        smtp_tls, smtp_username, smtp_secret, oauth_grant, oauth_token_url, oauth_client_id,
        oauth_scope, oauth_client_secret, oauth_refresh_token)
      values (
        #{organizationId}, #{mailboxId}, #{settings.address}, #{settings.domain}, #{settings.host},
        #{settings.port}, #{settings.tls}, #{settings.username}, #{secrets.password}, #{settings.folder},
        #{settings.authservId}, #{settings.afterStoring}, #{settings.moveTo},
        #{settings.maxMegabytes}::bigint * 1024 * 1024, #{first.since}, #{first.afterUid},
        #{first.uidValidity}, #{first.uidValidity}, coalesce(#{first.afterUid}::bigint, 0),
        #{settings.sending.displayName}, #{settings.sending.signature},
        #{settings.sending.smtpHost}, #{settings.sending.smtpPort}, #{settings.sending.smtpTls},
        #{settings.sending.smtpUsername}, #{secrets.smtpPassword}, #{settings.oauth.grant},
        #{settings.oauth.tokenUrl}, #{settings.oauth.clientId}, #{settings.oauth.scope},
        #{secrets.clientSecret}, #{secrets.refreshToken})
      """)
  void insert(
      OrganizationId organizationId,
      MailboxId mailboxId,
      MailboxSettings settings,
      SealedSecrets secrets,
      FirstReading first);

  /**
   * Another server or folder numbers its mails anew; what was read counts nothing there.
   *
   * @param first null where the same folder is read as before
   */
  int change(
      @Param("organizationId") OrganizationId organizationId,
      @Param("mailboxId") MailboxId mailboxId,
      @Param("settings") MailboxSettings settings,
      @Param("secrets") SealedSecrets secrets,
      @Param("first") FirstReading first,
      @Param("version") int version);

  @Select(
      """
      select smtp_secret
      from mailboxes
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
        and smtp_secret is not null
      """)
  Optional<byte[]> smtpSecret(OrganizationId organizationId, MailboxId mailboxId);

  @Update(
      """
      update mailboxes
      set enabled = #{enabled},
        failures = 0,
        last_error = null,
        row_version = row_version + 1
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
        and enabled <> #{enabled}
      """)
  int enable(OrganizationId organizationId, MailboxId mailboxId, boolean enabled);

  @Update(
      """
      update mailboxes
      set enabled = false,
        secret = '',
        smtp_secret = null,
        oauth_client_secret = null,
        oauth_refresh_token = null,
        row_version = row_version + 1
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  void pauseWithoutSecrets(OrganizationId organizationId, MailboxId mailboxId);
}
