package org.orgo.tasks.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAssignment;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskDeadline;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.TaskKind;
import org.orgo.tasks.TaskPosition;
import org.orgo.tasks.TaskSummary;
import org.orgo.tasks.filter.OpenCounts;
import org.orgo.tasks.proposals.Proposals;

/** Rows of tasks. A change, its event and its audit record are one statement. */
@Mapper
public interface TaskMapper {

  /**
   * Stores task, event, requester and explanation, and answers its number; the database adds the
   * audit row. The task comes with its parts by name: MyBatis reads a part of a part much slower
   * than a part.
   */
  String open(
      OrganizationId organizationId,
      Task task,
      TaskKind kind,
      TaskAssignment assignment,
      TaskDeadline deadline,
      Proposals proposals,
      TaskPosition position,
      TaskEvent event,
      UUID participantId,
      UUID decisionId,
      ObjectNode explanation);

  /**
   * Writes the changed row and its event; 0 when status or version have changed since they were
   * read.
   */
  int change(OrganizationId organizationId, Task seen, Task task, TaskEvent event);

  void record(OrganizationId organizationId, TaskEvent event);

  /** Stores the token's position and the answers it took along; 0 when the version has changed. */
  @Update(
      """
      update tasks
      set wait_state = #{task.position.waitState},
        lifecycle_token = #{task.position.token},
        metadata = #{task.metadata},
        updated_at = #{task.updatedAt},
        version = version + 1
      where organization_id = #{organizationId}
        and task_id = #{seen.taskId}
        and version = #{seen.version}
      """)
  int settle(OrganizationId organizationId, Task seen, Task task);

  @Insert(
      """
      insert into task_comments (
        organization_id, comment_id, task_id, author_user_id, author_person_id, origin, visibility,
        body, email_id, created_at)
      values (
        #{organizationId}, #{comment.commentId}, #{comment.taskId}, #{comment.authorUserId},
        #{comment.authorPersonId}, #{comment.origin}, #{comment.visibility}, #{comment.body},
        #{comment.emailId}, #{comment.createdAt})
      """)
  void comment(OrganizationId organizationId, TaskComment comment);

  @Insert(
      """
      insert into task_participants (
        organization_id, participant_id, task_id, reason, user_id, role_code, added_at)
      values
        (#{organizationId}, gen_random_uuid(), #{seen.taskId}, 'ESCALATED_FROM', null,
          #{seen.assignment.ownerRole}, #{task.updatedAt}),
        (#{organizationId}, gen_random_uuid(), #{seen.taskId}, 'ESCALATED_TO', null,
          #{task.assignment.ownerRole}, #{task.updatedAt})
      on conflict do nothing
      """)
  void keepEscalationLine(OrganizationId organizationId, Task seen, Task task);

  @Select(
      """
      select last.to_role
      from (
        select data ->> 'to_role' as to_role, (data ->> 'announced')::boolean as announced
        from task_events
        where organization_id = #{organizationId}
          and task_id = #{taskId}
          and kind = 'ESCALATED'
        order by occurred_at desc
        limit 1) last
      where last.announced
      """)
  Optional<String> announcedTo(OrganizationId organizationId, TaskId taskId);

  @Insert(
      """
      insert into task_assignments (
        organization_id, assignment_id, task_id, assignee_user_id, owner_role,
        assigned_by_user_id, assigned_at)
      values (
        #{organizationId}, gen_random_uuid(), #{task.taskId}, #{task.assignment.assigneeUserId},
        #{task.assignment.ownerRole}, #{event.actorUserId}, #{event.occurredAt})
      """)
  void assigned(OrganizationId organizationId, Task task, TaskEvent event);

  Optional<Task> find(OrganizationId organizationId, TaskId taskId);

  Optional<Task> findSeen(OrganizationId organizationId, TaskId taskId, Viewer viewer);

  /** As {@link #find}, and locks the row until the transaction ends. */
  Optional<Task> lock(OrganizationId organizationId, TaskId taskId);

  /** As {@link #findSeen}, and locks the row until the transaction ends. */
  Optional<Task> lockSeen(OrganizationId organizationId, TaskId taskId, Viewer viewer);

  /** Newest first. */
  List<TaskSummary> list(OrganizationId organizationId, Viewer viewer, TaskFilter filter);

  /** In one statement, each from its index. */
  OpenCounts openCounts(OrganizationId organizationId, Viewer viewer, int most);

  /** Those of these that may be read. */
  List<TitledTask> titles(OrganizationId organizationId, Viewer viewer, List<String> taskIds);

  /** A task as a list of other things names it. */
  record TitledTask(TaskId taskId, String number, String title) {

    public String named() {
      return number + " " + title;
    }
  }

  /** How many of these exist, may be read and are PUBLIC or INTERNAL. */
  int countExportable(OrganizationId organizationId, Viewer viewer, List<String> taskIds);

  /** Open work in the queues of roles, most urgent first; reads each queue from its index. */
  List<TaskSummary> queues(OrganizationId organizationId, Viewer viewer, TaskFilter filter);

  /** Open work assigned to somebody, most urgent first. */
  List<TaskSummary> assignedTo(OrganizationId organizationId, Viewer viewer, TaskFilter filter);

  /** Open work that left the queues of the viewer's roles by an escalation, most urgent first. */
  List<TaskSummary> escalatedFrom(OrganizationId organizationId, Viewer viewer, TaskFilter filter);

  /** The person who asked for it, by the true name; for other work opened for the same person. */
  @Select(
      """
      select requester_person_id
      from tasks
      where organization_id = #{organizationId}
        and task_id = #{taskId}
      """)
  Optional<PersonId> requester(OrganizationId organizationId, TaskId taskId);

  @Select(
      """
      select task_id
      from tasks
      where organization_id = #{organizationId}
        and case_id = #{caseId}
        and closed_at is null
      """)
  List<TaskId> openOfCase(OrganizationId organizationId, UUID caseId);

  List<TaskEvent> events(OrganizationId organizationId, TaskId taskId);

  /**
   * In the order they were written.
   *
   * @param newestFirst whether the newest are read where there are more than rows or bytes
   * @param maxBytes of their words together; who comes later has none
   */
  List<TaskComment> comments(
      OrganizationId organizationId,
      TaskId taskId,
      boolean staff,
      boolean newestFirst,
      Cursor after,
      int rows,
      int maxBytes);

  /** Open ones that may be read, the most urgent first. */
  List<Task> mostUrgent(OrganizationId organizationId, Viewer viewer, int limit);

  /**
   * The newest of each task, in the order they were written.
   *
   * @param staffIds the tasks whose remarks among those who work the reader may read
   */
  List<TaskComment> commentsOf(
      OrganizationId organizationId,
      Viewer viewer,
      List<String> taskIds,
      List<String> staffIds,
      int newest);

  @Select(
      """
      select explanation
      from decision_records
      where organization_id = #{organizationId}
        and task_id = #{taskId}
      order by decided_at
      limit 1
      """)
  Optional<ObjectNode> why(OrganizationId organizationId, TaskId taskId);
}
