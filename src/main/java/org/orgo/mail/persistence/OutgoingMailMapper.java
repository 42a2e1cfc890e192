package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.NewMail;
import org.orgo.mail.outbound.OutgoingMail;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface OutgoingMailMapper {

  /** Into the outbox; a mail that is there already stays as it is. */
  @Insert(
      """
      insert into outgoing_emails (
        organization_id, outgoing_id, to_address, locale, subject, body, message_id, secret,
        due_at, created_at)
      values (
        #{organizationId}, #{mail.id}, #{mail.to}, #{mail.locale}, #{mail.subject}, #{mail.body},
        #{mail.messageId}, #{mail.secret}, #{now}, #{now})
      on conflict (organization_id, outgoing_id) do nothing
      """)
  int insert(OrganizationId organizationId, NewMail mail, Instant now);

  /**
   * Claims a limited number of mails. The limit stands in a materialized query, because a sub-query
   * of the update would run again for each skipped row and claim more.
   *
   * <p>The next try is due after 2, 4, 8, 16 minutes: longer than one batch can take.
   */
  @Select(
      value =
          """
          with due as materialized (
            select outgoing_id
            from outgoing_emails
            where organization_id = #{organizationId}
              and status = 'DUE'
              and due_at <= #{now}
            order by due_at
            limit #{limit}
            for update skip locked)
          update outgoing_emails mail
          set attempts = attempts + 1,
            due_at = #{now}::timestamptz + interval '2 minutes' * power(2, attempts)
          from due
          where mail.organization_id = #{organizationId}
            and mail.outgoing_id = due.outgoing_id
          returning mail.outgoing_id, task_id, to_address, subject, body, message_id, in_reply_to,
            attempts
          """,
      affectData = true)
  List<OutgoingMail> claim(OrganizationId organizationId, Instant now, int limit);

  @Update(
      """
      update outgoing_emails
      set status = 'SENT',
        sent_at = #{now},
        body = case when secret then '' else body end,
        last_error = null
      where organization_id = #{organizationId}
        and outgoing_id = any(#{outgoingIds, javaType=java.util.List}::uuid[])
      """)
  void sent(OrganizationId organizationId, List<String> outgoingIds, Instant now);

  @Update(
      """
      update outgoing_emails
      set status = #{status},
        last_error = #{reason},
        body = case when secret and #{status} = 'FAILED' then '' else body end
      where organization_id = #{organizationId}
        and outgoing_id = #{outgoingId}
        and status = 'DUE'
      """)
  void failed(OrganizationId organizationId, UUID outgoingId, String status, String reason);

  @Select(
      """
      select address
      from mailboxes
      where organization_id = #{organizationId}
        and enabled
      order by type nulls first, address
      limit 1
      """)
  Optional<String> ownAddress(OrganizationId organizationId);
}
