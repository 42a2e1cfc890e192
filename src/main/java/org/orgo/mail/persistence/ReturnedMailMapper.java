package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.inbound.returned.DeliveryReport;
import org.orgo.platform.tenancy.OrganizationId;

/** Mails of ours that other servers gave back. */
@Mapper
public interface ReturnedMailMapper {

  /**
   * A mail of ours that is named by a report.
   *
   * @param taskId null when it is about none
   * @param isNews whether it was not known to have come back for good
   */
  record ReturnedRow(UUID outgoingId, UUID taskId, boolean isNews) {}

  @Select(
      """
      select exists (
        select
        from outgoing_emails
        where organization_id = #{organizationId}
          and message_id = any(#{messageIds, javaType=java.util.List}))
      """)
  boolean knows(OrganizationId organizationId, List<String> messageIds);

  /** What has come back for good is not noted again; returns all that are named. */
  @Select(
      value =
          """
          with named as materialized (
            select outgoing_id, task_id,
              returned_status is null or returned_status not like '5%' as is_news
            from outgoing_emails
            where organization_id = #{organizationId}
              and message_id = any(#{report.messageIds, javaType=java.util.List})
            for update
          ), noted as (
            update outgoing_emails mail
            set returned_at = #{now},
              returned_status = #{report.status},
              returned_reason = #{report.reason}
            from named
            where mail.organization_id = #{organizationId}
              and mail.outgoing_id = named.outgoing_id
              and named.is_news
          )
          select outgoing_id, task_id, is_news
          from named
          """,
      affectData = true)
  List<ReturnedRow> returned(OrganizationId organizationId, DeliveryReport report, Instant now);
}
