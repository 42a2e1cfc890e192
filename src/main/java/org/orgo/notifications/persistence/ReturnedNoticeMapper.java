package org.orgo.notifications.persistence;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.platform.tenancy.OrganizationId;

/** Notices about mails that came back. */
@Mapper
public interface ReturnedNoticeMapper {

  /**
   * Tells who wrote the remark that the mail brought, the last one it can have brought, or else who
   * is in charge of the task. A mail to one of us has no author: it told of what somebody did. A
   * second call for the same mail writes nothing.
   */
  @Insert(
      """
      insert into notifications (
        organization_id, notification_id, user_id, event_id, kind, task_id, created_at)
      select mail.organization_id, gen_random_uuid(), told.user_id, mail.outgoing_id,
        'MAIL_RETURNED', mail.task_id, #{now}
      from outgoing_emails mail
      join tasks task
        on task.organization_id = mail.organization_id
        and task.task_id = mail.task_id
      join user_accounts told
        on told.organization_id = mail.organization_id
        and told.status = 'active'
        and told.email <> mail.to_address
        and told.user_id = coalesce(
          (
            select remark.author_user_id
            from task_comments remark
            where remark.organization_id = mail.organization_id
              and remark.comment_id = mail.comment_id),
          (
            select remark.author_user_id
            from task_comments remark
            where remark.organization_id = mail.organization_id
              and remark.task_id = mail.task_id
              and remark.visibility = 'REQUESTER_VISIBLE'
              and remark.author_user_id is not null
              and remark.created_at <= mail.created_at
            order by remark.created_at desc
            limit 1),
          task.assignee_user_id,
          task.owner_user_id)
      where mail.organization_id = #{organizationId}
        and mail.outgoing_id = #{outgoingId}
        and (
          exists (
            select
            from persons requester
            where requester.organization_id = task.organization_id
              and requester.person_id = task.requester_person_id
              and requester.email = mail.to_address)
          or not exists (
            select
            from user_accounts reader
            where reader.organization_id = mail.organization_id
              and reader.email = mail.to_address))
      on conflict (organization_id, event_id, user_id) do nothing
      """)
  void tellAuthor(OrganizationId organizationId, UUID outgoingId, Instant now);
}
