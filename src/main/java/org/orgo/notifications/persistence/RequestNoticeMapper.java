package org.orgo.notifications.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.notifications.DecidedRequest;
import org.orgo.notifications.NoticeKind;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/** Notices about requests. */
@Mapper
public interface RequestNoticeMapper {

  /**
   * Writes a notice to everybody who holds one of the permissions and did not make the request, or
   * to who made it; returns those who may be told by mail as well. A second call for the same event
   * writes nothing.
   *
   * @param permissions null for who made it
   */
  List<MailReader> tell(
      OrganizationId organizationId,
      DecidedRequest request,
      UUID eventId,
      NoticeKind kind,
      @Nullable List<String> permissions,
      Instant now);

  /** Whose notices of the event were taken back. */
  @Select(
      value =
          """
          delete from notifications
          where organization_id = #{organizationId}
            and event_id = #{eventId}
          returning user_id
          """,
      affectData = true)
  List<UserId> withdraw(OrganizationId organizationId, UUID eventId);

  @Delete(
      """
      delete from outgoing_emails
      where organization_id = #{organizationId}
        and outgoing_id = any(#{ids, javaType=java.util.List}::uuid[])
        and status = 'DUE'
        and attempts = 0
      """)
  void withdrawMails(OrganizationId organizationId, List<String> ids);

  /**
   * @param request name of the kind
   */
  @Update(
      """
      update notifications
      set read_at = #{now}
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and read_at is null
        and case #{request} when 'EXPORT' then export_id else reidentification_id end is not null
      """)
  void readAll(OrganizationId organizationId, UserId userId, String request, Instant now);

  @Update(
      """
      update notifications
      set read_at = #{now}
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and read_at is null
        and #{id} in (export_id, reidentification_id)
      """)
  void readAbout(OrganizationId organizationId, UserId userId, UUID id, Instant now);
}
