package org.orgo.compliance.retention.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists the organizations whose deletion is under way, or that have had none lately. */
public interface DueDeletionsMapper {

  @Select(
      """
      select tenant.organization_id
      from organizations tenant
      where tenant.status <> 'suspended'
        and not exists (
          select
          from deletion_runs run
          where run.organization_id = tenant.organization_id
            and run.status = 'DONE'
            and run.started_at > #{since})
      order by tenant.organization_id
      """)
  List<OrganizationId> withDeletionsDue(Instant since);
}
