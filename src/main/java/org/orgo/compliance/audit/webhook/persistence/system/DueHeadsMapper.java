package org.orgo.compliance.audit.webhook.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists the organizations with heads that may be delivered now. */
public interface DueHeadsMapper {

  @Select(
      """
      select distinct organization_id
      from audit_head_deliveries
      where delivered_at is null
        and due_at <= #{now}
      """)
  List<OrganizationId> withHeadsDue(Instant now);
}
