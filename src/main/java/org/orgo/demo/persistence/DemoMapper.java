package org.orgo.demo.persistence;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.tenancy.OrganizationId;

/** Puts what the demo's past caused back into the past. */
@Mapper
public interface DemoMapper {

  /** People have seen what is over. */
  @Update(
      """
      update notifications notice
      set created_at = case notice.kind when 'TASK_OPENED' then task.created_at
            else task.updated_at end,
        read_at = task.closed_at
      from tasks task
      where notice.organization_id = #{organizationId}
        and task.organization_id = notice.organization_id
        and task.task_id = notice.task_id
      """)
  int dateNotices(OrganizationId organizationId);

  /** Nobody is written to about what happened weeks ago. */
  @Delete(
      """
      delete from outgoing_emails
      where organization_id = #{organizationId}
        and status = 'DUE'
      """)
  int forgetMail(OrganizationId organizationId);
}
