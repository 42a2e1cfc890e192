package org.orgo.studio.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Looks over all organizations; reads ids, states and times only. */
public interface DueReleasesMapper {

  @Select(
      """
      select distinct organization_id
      from definition_proposals
      where status = 'APPROVED'
        and due_at <= #{now}
      """)
  List<OrganizationId> withProposalsDue(Instant now);

  /** Those that went back to a shared version of something, at any time. */
  @Select(
      """
      select distinct organization_id
      from definition_release_files
      where origin = 'SHARED'
      """)
  List<OrganizationId> followingSharedVersions();
}
