package org.orgo.hooks.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.hooks.HookId;
import org.orgo.platform.tenancy.OrganizationId;

/** Finds whose a hook is, and which organizations have deliveries to work off. */
public interface HookDirectoryMapper {

  /** Empty when there is no such hook. */
  @Select(
      """
      select organization_id
      from inbound_hooks
      where hook_id = #{hookId}
      """)
  List<OrganizationId> ownersOf(HookId hookId);

  @Select(
      """
      select distinct organization_id
      from hook_deliveries
      where result = 'WAITING' and received_at < #{waitingSince}
        or result = 'REFUSED' and received_at < #{keptSince}
      """)
  List<OrganizationId> withWork(Instant waitingSince, Instant keptSince);
}
