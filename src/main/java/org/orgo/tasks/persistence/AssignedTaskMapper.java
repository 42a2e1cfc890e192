package org.orgo.tasks.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** The open tasks of somebody, whoever may see them. */
@Mapper
public interface AssignedTaskMapper {

  @Select(
      """
      select count(*)
      from tasks
      where organization_id = #{organizationId}
        and assignee_user_id = #{user}
        and closed_at is null
      """)
  int count(OrganizationId organizationId, UserId user);

  @Select(
      """
      select task_id
      from tasks
      where organization_id = #{organizationId}
        and assignee_user_id = #{user}
        and closed_at is null
      order by task_id
      """)
  List<TaskId> of(OrganizationId organizationId, UserId user);
}
