package org.orgo.operations.health.persistence.system;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** The mail that waits longest, in whichever organization. */
public interface WaitingMailMapper {

  /** Since when the oldest waits, and whose it is. */
  record Oldest(OrganizationId organizationId, Instant since) {}

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
}
