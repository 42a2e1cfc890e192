package org.orgo.tasks.persistence;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.closed.ClosedTask;
import org.orgo.tasks.closed.ClosedTaskComment;

@Mapper
public interface ClosedTaskMapper {

  /** Stores the tasks with their events, requesters and explanations. */
  void add(OrganizationId organizationId, List<ClosedTask> tasks);

  /** Stores comments; their events are those of the task. */
  void comment(OrganizationId organizationId, List<ClosedTaskComment> comments);

  /** Locks the tasks, so that nobody begins with one meanwhile. */
  @Select(
      """
      with task as materialized (
        select organization_id, task_id, version
        from tasks
        where organization_id = #{organizationId}
          and task_id = any(#{ids,javaType=java.util.List}::uuid[])
        for update
      )
      select task.task_id
      from task
      where task.version > 1
        or exists (
          select
          from task_events event
          where event.organization_id = task.organization_id
            and event.task_id = task.task_id
            and event.data ->> 'import' is distinct from #{batch}::text)
        or exists (
          select
          from task_comments comment
          where comment.organization_id = task.organization_id
            and comment.task_id = task.task_id
            and comment.email_id is null)
        or exists (
          select
          from task_participants participant
          where participant.organization_id = task.organization_id
            and participant.task_id = task.task_id
            and participant.reason <> 'REQUESTER')
        or exists (
          select
          from work_links link
          where link.organization_id = task.organization_id
            and task.task_id in (link.from_task_id, link.to_task_id)
            and not (link.from_task_id = task.task_id and link.kind = 'POSSIBLY_RELATED'))
        or exists (
          select
          from review_decisions decision
          where decision.organization_id = task.organization_id
            and decision.task_id = task.task_id)
        or exists (
          select
          from notifications notice
          where notice.organization_id = task.organization_id
            and notice.task_id = task.task_id)
        or exists (
          select
          from outgoing_emails mail
          where mail.organization_id = task.organization_id
            and mail.task_id = task.task_id)
        or exists (
          select
          from signals signal
          where signal.organization_id = task.organization_id
            and signal.task_id = task.task_id
            and not signal.metadata @> '{"history": true}')
      union
      select item_id
      from held_items(#{organizationId})
      where kind = 'TASK'
        and item_id = any(#{ids,javaType=java.util.List}::uuid[])
      """)
  List<UUID> touched(OrganizationId organizationId, List<String> ids, UUID batch);

  @Delete(
      """
      with ids as (
        select unnest(#{ids,javaType=java.util.List}::uuid[]) as id
      ), explanations as (
        delete from decision_records
        where organization_id = #{organizationId}
          and task_id in (select id from ids)
      ), links as (
        delete from work_links
        where organization_id = #{organizationId}
          and from_task_id in (select id from ids)
      ), participants as (
        delete from task_participants
        where organization_id = #{organizationId}
          and task_id in (select id from ids)
      ), comments as (
        delete from task_comments
        where organization_id = #{organizationId}
          and task_id in (select id from ids)
      )
      delete from task_events
      where organization_id = #{organizationId}
        and task_id in (select id from ids)
      """)
  void removeParts(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from tasks
      where organization_id = #{organizationId}
        and task_id = any(#{ids,javaType=java.util.List}::uuid[])
      """)
  void remove(OrganizationId organizationId, List<String> ids);
}
