package org.orgo.mail.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists the organizations with mail that is due; those that rest keep theirs. */
public interface OutboxDirectoryMapper {

  @Select(
      """
      select distinct organization_id
      from outgoing_emails mail
      join organizations organization using (organization_id)
      where mail.status = 'DUE'
        and mail.due_at <= #{now}
        and organization.status = 'active'
      """)
  List<OrganizationId> withMailDue(Instant now);
}
