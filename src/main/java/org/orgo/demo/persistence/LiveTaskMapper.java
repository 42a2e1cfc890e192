package org.orgo.demo.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** What is open in an organization of the demo. */
@Mapper
public interface LiveTaskMapper {

  /** The oldest first. */
  @Select(
      """
      select task_id, type, owner_role, status, assignee_user_id, created_at
      from tasks
      where organization_id = #{organizationId}
        and owner_role is not null
        and status in ('PENDING', 'IN_PROGRESS', 'ESCALATED')
      order by created_at, task_id
      """)
  List<LiveTask> live(OrganizationId organizationId);
}
