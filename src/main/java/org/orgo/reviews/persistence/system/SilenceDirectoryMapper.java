package org.orgo.reviews.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Finds the organizations whose queues nobody has looked at for a while. */
public interface SilenceDirectoryMapper {

  /** Active ones whose facts are whole, who has waited longest first. */
  @Select(
      """
      select item.organization_id
      from organizations item
      join insights.dim_organizations facts
        on facts.organization_id = item.organization_id
        and facts.rebuilt_until is null
      left join silence_watches watch on watch.organization_id = item.organization_id
      where item.status = 'active'
        and (watch.looked_at is null or watch.looked_at <= #{notSince})
      order by watch.looked_at nulls first, item.organization_id
      limit #{limit}
      """)
  List<OrganizationId> due(Instant notSince, int limit);
}
