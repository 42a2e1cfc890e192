package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.MailboxId;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.FetchedMail;
import org.orgo.platform.tenancy.OrganizationId;

/** Stores raw mail in batches: one statement, one round trip, however many mails. */
@Mapper
public interface IncomingMailMapper {

  /** Returns the signals of the mails that were new and can be read. */
  List<SignalId> store(
      OrganizationId organizationId,
      MailboxId mailboxId,
      String recipient,
      long uidValidity,
      List<FetchedMail> mails);

  int renumber(
      OrganizationId organizationId,
      MailboxId mailboxId,
      long uidValidity,
      List<FetchedMail> mails);

  int noteCopies(
      OrganizationId organizationId,
      MailboxId mailboxId,
      long uidValidity,
      List<FetchedMail> mails,
      Instant now);

  @Update(
      """
      update mailboxes
      set last_uid = case when uid_validity = #{uidValidity}
            then greatest(last_uid, #{lastUid}) else #{lastUid} end,
        uid_validity = #{uidValidity},
        last_polled_at = #{now},
        last_error = null,
        failures = 0
      where organization_id = #{organizationId}
        and mailbox_id = #{mailboxId}
      """)
  int readUpTo(
      OrganizationId organizationId,
      MailboxId mailboxId,
      long uidValidity,
      long lastUid,
      Instant now);
}
