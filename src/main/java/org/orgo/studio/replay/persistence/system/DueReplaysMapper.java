package org.orgo.studio.replay.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists the organizations with replays that wait, or whose node has died. */
public interface DueReplaysMapper {

  @Select(
      """
      select distinct organization_id
      from replays
      where status = 'QUEUED'
        or (status = 'RUNNING' and held_until < #{now})
      """)
  List<OrganizationId> withReplaysDue(Instant now);
}
