package org.orgo.mail.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.SignalId;
import org.orgo.mail.large.LargeMail;
import org.orgo.platform.tenancy.OrganizationId;

/** Mails of which only the header was fetched. */
@Mapper
public interface LargeMailMapper {

  @Select(
      """
      select mail.signal_id, mail.mailbox_id, mailbox.address as mailbox, mail.uid_validity,
        mail.uid, mail.raw_size as size, mail.message_id, mail.from_name, mail.from_address,
        coalesce(mail.subject, '') as subject, mail.sent_at, mail.automatic
      from email_messages mail
      join mailboxes mailbox
        on mailbox.organization_id = mail.organization_id
        and mailbox.mailbox_id = mail.mailbox_id
      where mail.organization_id = #{organizationId}
        and mail.too_large
      order by mail.received_at
      limit 200
      """)
  List<LargeMail> waiting(OrganizationId organizationId);

  @Select(
      """
      select mail.signal_id, mail.mailbox_id, mailbox.address as mailbox, mail.uid_validity,
        mail.uid, mail.raw_size as size, mail.message_id, mail.from_name, mail.from_address,
        coalesce(mail.subject, '') as subject, mail.sent_at, mail.automatic
      from email_messages mail
      join mailboxes mailbox
        on mailbox.organization_id = mail.organization_id
        and mailbox.mailbox_id = mail.mailbox_id
      where mail.organization_id = #{organizationId}
        and mail.signal_id = #{signalId}
        and mail.too_large
      """)
  Optional<LargeMail> find(OrganizationId organizationId, SignalId signalId);

  /** Stores the whole mail; 0 when somebody else was faster. */
  @Update(
      """
      with fetched as (
        update email_messages
        set raw = #{raw},
          raw_size = octet_length(#{raw}::bytea),
          status = 'RECEIVED',
          reason = null,
          too_large = false
        where organization_id = #{organizationId}
          and signal_id = #{signalId}
          and too_large
        returning organization_id, signal_id)
      update signals signal
      set status = 'RECEIVED',
        reason = null
      from fetched
      where signal.organization_id = fetched.organization_id
        and signal.signal_id = fetched.signal_id
      """)
  int fetched(OrganizationId organizationId, SignalId signalId, byte[] raw);

  /** Ends the intake of a mail that is not read; 0 when somebody else was faster. */
  @Update(
      """
      with answered as (
        update email_messages
        set status = 'ROUTED',
          too_large = false
        where organization_id = #{organizationId}
          and signal_id = #{signalId}
          and too_large
        returning organization_id, signal_id)
      update signals signal
      set status = 'ROUTED',
        outcome = 'DROPPED',
        processed_at = now()
      from answered
      where signal.organization_id = answered.organization_id
        and signal.signal_id = answered.signal_id
      """)
  int answered(OrganizationId organizationId, SignalId signalId);
}
