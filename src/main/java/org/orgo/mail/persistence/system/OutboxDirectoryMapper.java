package org.orgo.mail.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists the organizations with mail that is due. */
public interface OutboxDirectoryMapper {

  @Select(
      """
      select distinct organization_id
      from outgoing_emails
      where status = 'DUE'
        and due_at <= #{now}
      """)
  List<OrganizationId> withMailDue(Instant now);
}
