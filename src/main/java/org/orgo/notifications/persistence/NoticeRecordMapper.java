package org.orgo.notifications.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.notifications.record.RecordedNotice;
import org.orgo.notifications.record.SentMail;
import org.orgo.platform.tenancy.OrganizationId;

/** Reads notices and outgoing mails by the tasks they are about. */
@Mapper
public interface NoticeRecordMapper {

  @Select(
      """
      select task_id, kind, user_id, created_at, read_at
      from notifications
      where organization_id = #{organizationId}
        and task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
      order by created_at, notification_id
      limit 1000
      """)
  List<RecordedNotice> notices(OrganizationId organizationId, List<String> taskIds);

  @Select(
      """
      select task_id, created_at, to_address as "to", subject, status, attempts, sent_at,
        last_error as failure
      from outgoing_emails
      where organization_id = #{organizationId}
        and task_id = any(#{taskIds, javaType=java.util.List}::uuid[])
      order by created_at, outgoing_id
      limit 1000
      """)
  List<SentMail> mails(OrganizationId organizationId, List<String> taskIds);
}
