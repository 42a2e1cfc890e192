package org.orgo.signals.persistence;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.history.HistoricLetter;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** Ties threads of the past to the tasks that were opened from them. */
@Mapper
public interface ThreadHistoryMapper {

  /** A thread, its task, and the mail from which that was opened. */
  record LinkedThread(UUID threadId, TaskId taskId, HistoricLetter first) {}

  /** A thread and its task. */
  record ThreadTask(UUID threadId, UUID taskId) {}

  void link(OrganizationId organizationId, List<LinkedThread> threads);

  /** Notes on a task that its first mail seems to follow other work, as its references say. */
  void relate(OrganizationId organizationId, List<LinkedThread> threads);

  @Select(
      """
      select thread_id, task_id
      from email_threads
      where organization_id = #{organizationId}
        and thread_id = any(#{threads,javaType=java.util.List}::uuid[])
        and task_id is not null
      """)
  List<ThreadTask> tasks(OrganizationId organizationId, List<String> threads);
}
