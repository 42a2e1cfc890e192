package org.orgo.tasks.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.record.RecordFilter;
import org.orgo.tasks.record.RecordedItem;

/** Reads all that is stored of several tasks at once. */
@Mapper
public interface TaskRecordMapper {

  /** Why a task is where it is. */
  record ExplanationRow(TaskId taskId, Instant decidedAt, ObjectNode explanation) {}

  /** An account that a task may be about. */
  record UnnamedUser(TaskId taskId, UserId userId) {}

  @Select(
      """
      select task_id::text
      from tasks
      where organization_id = #{organizationId}
        and case_id = #{caseId}
      order by created_at, task_id
      limit #{limit}
      """)
  List<String> idsOfCase(OrganizationId organizationId, UUID caseId, int limit);

  /** Oldest first. */
  List<Task> tasks(OrganizationId organizationId, List<String> taskIds);

  List<TaskEvent> events(OrganizationId organizationId, List<String> taskIds, int limit);

  /**
   * @param maxBytes of their words together; who comes later has none
   */
  List<TaskComment> comments(
      OrganizationId organizationId, List<String> taskIds, int limit, int maxBytes);

  @Select(
      """
      select task_id, decided_at, explanation
      from decision_records
      where organization_id = #{organizationId}
        and task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
      order by decided_at, decision_id
      limit 500
      """)
  List<ExplanationRow> decisions(OrganizationId organizationId, List<String> taskIds);

  /** Whoever opened, asked for or takes part in an ANONYMISED task. */
  @Select(
      """
      select task_id, created_by_user_id as user_id
      from tasks
      where organization_id = #{organizationId}
        and task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
        and visibility = 'ANONYMISED'
        and created_by_user_id is not null
      union
      select participant.task_id, coalesce(participant.user_id, person.user_id)
      from task_participants participant
      join tasks item
        on item.organization_id = participant.organization_id
        and item.task_id = participant.task_id
        and item.visibility = 'ANONYMISED'
      left join persons person
        on person.organization_id = participant.organization_id
        and person.person_id = participant.person_id
      where participant.organization_id = #{organizationId}
        and participant.task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
        and coalesce(participant.user_id, person.user_id) is not null
      """)
  List<UnnamedUser> unnamed(OrganizationId organizationId, List<String> taskIds);

  /** In no order. */
  List<RecordedItem> lines(OrganizationId organizationId, Viewer viewer, List<String> taskIds);

  /** Newest first. */
  List<RecordedItem> search(OrganizationId organizationId, Viewer viewer, RecordFilter filter);
}
