package org.orgo.reviews.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface WatchMapper {

  /** 0 when somebody has looked since; who asks meanwhile waits for the answer. */
  @Insert(
      """
      insert into review_watches (organization_id, looked_at)
      values (#{organizationId}, #{now})
      on conflict (organization_id) do update
      set looked_at = excluded.looked_at
      where review_watches.looked_at <= #{notSince}
      """)
  int claim(OrganizationId organizationId, Instant now, Instant notSince);

  /** The same for the look at silent queues. */
  @Insert(
      """
      insert into silence_watches (organization_id, looked_at)
      values (#{organizationId}, #{now})
      on conflict (organization_id) do update
      set looked_at = excluded.looked_at
      where silence_watches.looked_at <= #{notSince}
      """)
  int claimSilence(OrganizationId organizationId, Instant now, Instant notSince);
}
