package org.orgo.exports.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists the organizations with exports that wait, whose node has died, or that have expired. */
public interface DueExportsMapper {

  @Select(
      """
      select distinct organization_id
      from exports
      where status = 'QUEUED'
        or (status = 'RUNNING' and held_until < #{now})
        or (status = 'READY' and expires_at <= #{now})
      """)
  List<OrganizationId> withExportsDue(Instant now);
}
