package org.orgo.signals.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.RelatedTasks.RelatedTask;
import org.orgo.tasks.TaskId;

/** Tasks that mails point to. */
@Mapper
public interface RelatedTaskMapper {

  /** In the order in which they were suggested, the first few. */
  List<RelatedTask> related(
      @Param("organizationId") OrganizationId organizationId,
      @Param("viewer") Viewer viewer,
      @Param("taskId") TaskId taskId);

  @Update(
      """
      update email_threads
      set task_id = #{into}
      where organization_id = #{organizationId}
        and task_id = #{from}
      """)
  void moveMails(OrganizationId organizationId, TaskId from, TaskId into);

  @Update(
      """
      update work_links
      set kind = 'DUPLICATE_OF'
      where organization_id = #{organizationId}
        and from_task_id = #{from}
        and to_task_id = #{into}
        and kind = 'POSSIBLY_RELATED'
      """)
  void joined(OrganizationId organizationId, TaskId from, TaskId into);
}
