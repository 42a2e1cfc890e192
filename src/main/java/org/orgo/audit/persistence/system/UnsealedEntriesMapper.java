package org.orgo.audit.persistence.system;

import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists the organizations whose latest entries no seal holds yet. */
public interface UnsealedEntriesMapper {

  /** Leaps from organization to organization, however long the queue of each is. */
  @Select(
      """
      with recursive waiting as (
        (
          select organization_id
          from audit_unsealed
          order by organization_id
          limit 1)
        union all
        select next.organization_id
        from waiting
        cross join lateral (
          select organization_id
          from audit_unsealed
          where organization_id > waiting.organization_id
          order by organization_id
          limit 1) as next)
      select organization_id
      from waiting
      """)
  List<OrganizationId> withUnsealedEntries();
}
