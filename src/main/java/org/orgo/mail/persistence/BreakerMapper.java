package org.orgo.mail.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.SignalId;
import org.orgo.mail.loops.MailBreaker;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/** Stops in front of loops, and what they hold. */
@Mapper
public interface BreakerMapper {

  /**
   * How fast a sender writes.
   *
   * @param mails that came lately, counted up to the limit
   * @param openBreaker that holds the sender's mail; null for none
   */
  record SenderRate(int mails, @Nullable UUID openBreaker) {}

  /** What was held once, and what came before a person let it go on, counts no more. */
  @Select(
      """
      select (
          select count(*)
          from (
            select
            from email_messages mail
            where mail.organization_id = #{organizationId}
              and mail.direction = 'IN'
              and mail.from_address = #{address}
              and mail.received_at > greatest(#{since}::timestamptz, (
                select max(breaker.resumed_at)
                from mail_breakers breaker
                where breaker.organization_id = #{organizationId}
                  and breaker.kind = 'SENDER'
                  and breaker.subject = #{address}))
              and not mail.automatic
              and mail.breaker_id is null
              and mail.status in ('PARSED', 'ROUTED')
            limit #{limit}) as lately) as mails,
        (
          select breaker.breaker_id
          from mail_breakers breaker
          where breaker.organization_id = #{organizationId}
            and breaker.kind = 'SENDER'
            and breaker.subject = #{address}
            and breaker.resumed_at is null) as open_breaker
      """)
  SenderRate rate(OrganizationId organizationId, String address, Instant since, int limit);

  /** Empty when another transaction opened it first. */
  @Select(
      value =
          """
          insert into mail_breakers (
            organization_id, breaker_id, kind, subject, mails, opened_at)
          values (#{organizationId}, gen_random_uuid(), 'SENDER', #{address}, #{mails}, #{now})
          on conflict do nothing
          returning breaker_id
          """,
      affectData = true)
  Optional<UUID> openForSender(
      OrganizationId organizationId, String address, int mails, Instant now);

  @Select(
      """
      select breaker_id
      from mail_breakers
      where organization_id = #{organizationId}
        and kind = 'SENDER'
        and subject = #{address}
        and resumed_at is null
      """)
  Optional<UUID> openBreaker(OrganizationId organizationId, String address);

  /**
   * Holds due mails about a task to one address beyond the limit, and those behind an open breaker;
   * returns the breakers that opened.
   */
  List<UUID> holdThreads(OrganizationId organizationId, Instant now, Instant since, int limit);

  /** The same for all mails of the organization but those that let their reader in. */
  List<UUID> holdOrganization(OrganizationId organizationId, Instant now, Instant since, int limit);

  /** The open ones, the oldest first. */
  @Select(
      """
      select breaker.breaker_id, breaker.kind, breaker.subject, breaker.task_id, breaker.mails,
        (
          select count(*)
          from email_messages mail
          where mail.organization_id = breaker.organization_id
            and mail.breaker_id = breaker.breaker_id
            and mail.status = 'QUARANTINED') + (
          select count(*)
          from outgoing_emails mail
          where mail.organization_id = breaker.organization_id
            and mail.breaker_id = breaker.breaker_id
            and mail.status = 'HELD') as held,
        breaker.opened_at
      from mail_breakers breaker
      where breaker.organization_id = #{organizationId}
        and breaker.resumed_at is null
      order by breaker.opened_at, breaker.breaker_id
      limit 200
      """)
  List<MailBreaker> open(OrganizationId organizationId);

  /** Closes it; empty when it is not open. */
  @Select(
      value =
          """
          update mail_breakers
          set resumed_at = #{now},
            resumed_by = #{by}
          where organization_id = #{organizationId}
            and breaker_id = #{breakerId}
            and resumed_at is null
          returning breaker_id
          """,
      affectData = true)
  Optional<UUID> resume(
      OrganizationId organizationId, UUID breakerId, @Nullable UserId by, Instant now);

  /** Lets what goes out go on; returns the signals whose intake is to start again. */
  @Select(
      value =
          """
          with outgoing as (
            update outgoing_emails
            set status = 'DUE',
              due_at = #{now}
            where organization_id = #{organizationId}
              and breaker_id = #{breakerId}
              and status = 'HELD'
          ), incoming as (
            update email_messages
            set status = 'RECEIVED',
              reason = null
            where organization_id = #{organizationId}
              and breaker_id = #{breakerId}
              and status = 'QUARANTINED'
            returning signal_id
          )
          update signals signal
          set status = 'RECEIVED',
            reason = null
          from incoming
          where signal.organization_id = #{organizationId}
            and signal.signal_id = incoming.signal_id
            and signal.status = 'QUARANTINED'
          returning signal.signal_id
          """,
      affectData = true)
  List<SignalId> release(OrganizationId organizationId, UUID breakerId, Instant now);
}
