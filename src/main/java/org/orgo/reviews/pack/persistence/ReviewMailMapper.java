package org.orgo.reviews.pack.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.Cadence;

/** Mails that a review was held, into the outbox. */
@Mapper
public interface ReviewMailMapper {

  /**
   * Who may read reviews.
   *
   * @param locale null where the reader named none
   */
  record ReviewReader(UUID userId, String email, String locale) {}

  @Select(
      """
      select account.user_id, account.email, account.locale
      from user_accounts account
      where account.organization_id = #{organizationId}
        and account.status = 'active'
        and exists (
          select
          from user_roles held
          join roles role
            on role.organization_id = held.organization_id
            and role.code = held.role_code
          where held.organization_id = account.organization_id
            and held.user_id = account.user_id
            and 'reviews.read' = any (role.permissions))
      order by account.user_id
      """)
  List<ReviewReader> readers(OrganizationId organizationId);

  @Select(
      """
      select review_id
      from reviews
      where organization_id = #{organizationId}
        and cadence = #{cadence}
        and period_start = #{start}
        and status = 'HELD'
      """)
  UUID reviewOf(OrganizationId organizationId, Cadence cadence, LocalDate start);

  /** A mail that is there already stays as it is. */
  @Insert(
      """
      insert into outgoing_emails (
        organization_id, outgoing_id, to_address, locale, subject, body, message_id, due_at,
        created_at)
      values (
        #{organizationId}, #{outgoingId}, #{reader.email}, #{locale}, #{subject}, #{body},
        #{messageId}, #{now}, #{now})
      on conflict (organization_id, outgoing_id) do nothing
      """)
  int send(
      OrganizationId organizationId,
      UUID outgoingId,
      ReviewReader reader,
      String locale,
      String subject,
      String body,
      String messageId,
      Instant now);
}
