package org.orgo.notifications.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.notifications.Notice;
import org.orgo.notifications.NoticeId;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.OpenedWork;
import org.orgo.organizations.profile.Transparency;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

@Mapper
public interface NoticeMapper {

  /**
   * Writes a notice to everybody whom the event concerns, who may see the task and who did not do
   * it; returns those who get a mail as well. A second call for the same event writes nothing.
   *
   * @param audiences names of the groups concerned
   * @param mailed NOBODY, TEAM or ALL
   */
  List<MailReader> tell(
      OrganizationId organizationId,
      UUID eventId,
      NoticeKind kind,
      List<String> audiences,
      String mailed,
      Transparency transparency);

  /**
   * The requester, when the remark is meant for that person and somebody else made it; not by mail
   * into a mailbox that is read here.
   */
  @Select(
      """
      select person.person_id, person.email, account.locale, account.user_id is not null as account,
        task.title, task.visibility in ('RESTRICTED', 'ANONYMISED') as discreet,
        comment.body as comment
      from task_comments comment
      join tasks task
        on task.organization_id = comment.organization_id
        and task.task_id = comment.task_id
      join persons person
        on person.organization_id = task.organization_id
        and person.person_id = task.requester_person_id
      left join user_accounts account
        on account.organization_id = person.organization_id
        and account.user_id = person.user_id
      where comment.organization_id = #{organizationId}
        and comment.comment_id = #{commentId}
        and comment.visibility = 'REQUESTER_VISIBLE'
        and comment.author_person_id is distinct from person.person_id
        and (person.user_id is null or comment.author_user_id is distinct from person.user_id)
        and person.email is not null
        and not exists (
          select
          from mailboxes own
          where own.organization_id = person.organization_id
            and own.address = person.email
            and own.enabled)
      """)
  Optional<AnsweredRequester> requesterToAnswer(OrganizationId organizationId, UUID commentId);

  /** Who would be told of work that is opened, as {@link #tell} finds them. */
  List<ForetoldReader> foretell(
      OrganizationId organizationId,
      OpenedWork work,
      List<String> audiences,
      Transparency transparency);

  /** Into the outbox; a mail that is there already stays as it is. */
  void send(OrganizationId organizationId, TaskId taskId, List<OutgoingNotice> mails, Instant now);

  int unread(OrganizationId organizationId, Viewer viewer, int most);

  List<Notice> list(
      OrganizationId organizationId, Viewer viewer, Cursor after, boolean unreadOnly, int rows);

  @Update(
      """
      update notifications
      set read_at = coalesce(read_at, #{now})
      where organization_id = #{organizationId}
        and notification_id = #{noticeId}
        and user_id = #{userId}
      """)
  int read(OrganizationId organizationId, UserId userId, NoticeId noticeId, Instant now);

  @Update(
      """
      update notifications
      set read_at = #{now}
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and task_id = #{taskId}
        and read_at is null
      """)
  void readAbout(OrganizationId organizationId, UserId userId, TaskId taskId, Instant now);

  @Update(
      """
      update notifications
      set read_at = #{now}
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and read_at is null
      """)
  void readAll(OrganizationId organizationId, UserId userId, Instant now);
}
