package org.orgo.requesters.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.TaskStatus;

/** What requesters see of their work, and the files that they send. */
@Mapper
public interface FollowedWorkMapper {

  /** A task without what is said about it. */
  record WorkRow(
      TaskId taskId,
      String title,
      TaskStatus status,
      Instant createdAt,
      Instant answeredBy,
      ObjectNode answers) {}

  /** A comment that the requester may read. */
  record FollowedMessageRow(boolean fromRequester, String body, Instant createdAt, int files) {}

  /** A file without its bytes. */
  record RequesterFileRow(UUID commentId, int position, String contentType, long size) {}

  /** A file with its bytes. */
  record RequesterFileContent(String contentType, byte[] content) {}

  /** Empty where the work is kept from most, whatever was so before. */
  @Select(
      """
      select task_id, title, status, created_at,
        case when status in ('PENDING', 'ESCALATED') and held_since is null
          then reactivity_deadline_at end as answered_by,
        metadata as answers
      from tasks
      where organization_id = #{organizationId}
        and task_id = #{taskId}
        and visibility in ('PUBLIC', 'INTERNAL')
      """)
  Optional<WorkRow> work(OrganizationId organizationId, TaskId taskId);

  @Select(
      """
      select coalesce(comment.author_person_id = #{personId}, false) as from_requester,
        comment.body, comment.created_at, (
          select count(*)
          from requester_files file
          where file.organization_id = comment.organization_id
            and file.comment_id = comment.comment_id) as files
      from task_comments comment
      where comment.organization_id = #{organizationId}
        and comment.task_id = #{taskId}
        and comment.visibility = 'REQUESTER_VISIBLE'
      order by comment.created_at, comment.comment_id
      limit 500
      """)
  List<FollowedMessageRow> messages(
      OrganizationId organizationId, TaskId taskId, PersonId personId);

  @Select(
      """
      select exists (
        select
        from task_comments
        where organization_id = #{organizationId}
          and comment_id = #{commentId})
      """)
  boolean hasComment(OrganizationId organizationId, UUID commentId);

  @Insert(
      """
      insert into requester_files (
        organization_id, comment_id, position, task_id, content_type, size, content, sent_at)
      values (
        #{organizationId}, #{commentId}, #{position}, #{taskId}, #{contentType},
        octet_length(#{content}), #{content}, #{at})
      """)
  void addFile(
      OrganizationId organizationId,
      UUID commentId,
      int position,
      TaskId taskId,
      String contentType,
      byte[] content,
      Instant at);

  /** In the order in which they came. */
  @Select(
      """
      select comment_id, position, content_type, size
      from requester_files
      where organization_id = #{organizationId}
        and task_id = #{taskId}
      order by sent_at, comment_id, position
      """)
  List<RequesterFileRow> files(OrganizationId organizationId, TaskId taskId);

  @Select(
      """
      select content_type, content
      from requester_files
      where organization_id = #{organizationId}
        and task_id = #{taskId}
      order by sent_at, comment_id, position
      limit 1
      offset #{index}
      """)
  Optional<RequesterFileContent> content(OrganizationId organizationId, TaskId taskId, int index);
}
