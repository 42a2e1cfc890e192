package org.orgo.operations.health.persistence.system;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** What waits longest, in whichever organization, and how much there is of it. */
public interface WaitingMailMapper {

  /** Since when the oldest waits, and whose it is. */
  record Oldest(OrganizationId organizationId, Instant since) {}

  /** How many, and whose. */
  record Counted(OrganizationId organizationId, int count) {}

  /** Stored, and not yet work, a comment, filed or quarantined. */
  @Select(
      """
      select organization_id, received_at as since
      from email_messages
      where status in ('RECEIVED', 'PARSED')
      order by received_at
      limit 1
      """)
  Optional<Oldest> received();

  /** Written, and not yet sent; a mail that is tried again and again stays as old as it is. */
  @Select(
      """
      select organization_id, created_at as since
      from outgoing_emails
      where status = 'DUE'
      order by created_at
      limit 1
      """)
  Optional<Oldest> unsent();

  /** Recorded, and not yet in a seal. */
  @Select(
      """
      select organization_id, queued_at as since
      from audit_unsealed
      order by queued_at
      limit 1
      """)
  Optional<Oldest> unsealed();

  /** Organizations with mailboxes that could not be read at least three times in a row. */
  @Select(
      """
      select organization_id, count(*)::int as count
      from mailboxes
      where enabled
        and failures >= 3
      group by organization_id
      """)
  List<Counted> unreadableMailboxes();

  /** Mails in the outbox. */
  @Select(
      """
      select organization_id, count(*)::int as count
      from outgoing_emails
      where status = 'DUE'
      group by organization_id
      """)
  List<Counted> dueMails();
}
