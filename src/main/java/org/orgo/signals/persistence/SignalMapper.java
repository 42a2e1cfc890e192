package org.orgo.signals.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.SignalId;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.Receipt;
import org.orgo.signals.Signal;
import org.orgo.vocabulary.work.SignalSource;

/** Rows of signals. */
@Mapper
public interface SignalMapper {

  /**
   * Inserts nothing when one with the same external id exists; waits while another transaction
   * inserts it.
   */
  @Insert(
      """
      insert into signals (
        organization_id, signal_id, channel, status, external_id, subject, body, sender_address,
        sender_person_id, reporter_user_id, recipient, label, type, location, metadata,
        received_at, anonymous)
      values (
        #{organizationId}, #{signal.signalId}, #{signal.channel}, 'RECEIVED', #{signal.externalId},
        #{signal.subject}, #{signal.body}, #{signal.senderAddress}, #{signal.senderPersonId},
        #{signal.reporterUserId}, #{signal.recipient}, #{signal.label}, #{signal.type},
        #{signal.location}, #{signal.metadata}, #{signal.receivedAt}, #{signal.anonymous})
      on conflict (organization_id, external_id) where external_id is not null do nothing
      """)
  int insert(OrganizationId organizationId, Signal signal);

  /**
   * The person with this address, and whether the same words came from it before: asked together,
   * because most signals repeat nothing.
   */
  @Select(
      """
      select coalesce(person.merged_into_id, person.person_id) as person_id, exists (
          select
          from signals earlier
          where earlier.organization_id = person.organization_id
            and earlier.sender_person_id = coalesce(person.merged_into_id, person.person_id)
            and earlier.text_digest = #{textDigest}) as repeats
      from persons person
      where person.organization_id = #{organizationId}
        and person.email = #{email}
      """)
  Optional<KnownSender> findSender(OrganizationId organizationId, String email, String textDigest);

  /** Inserts a signal that ends in the transaction in which it came. */
  @Insert(
      """
      insert into signals (
        organization_id, signal_id, channel, status, outcome, subject, body, sender_address,
        sender_person_id, reporter_user_id, recipient, label, type, location, metadata, case_id,
        task_id, received_at, anonymous, processed_at, text_digest)
      values (
        #{organizationId}, #{signal.signalId}, #{signal.channel}, 'ROUTED', #{receipt.outcome},
        #{signal.subject}, #{signal.body}, #{signal.senderAddress}, #{signal.senderPersonId},
        #{signal.reporterUserId}, #{signal.recipient}, #{signal.label}, #{signal.type},
        #{signal.location}, #{signal.metadata}, #{receipt.caseId}, #{receipt.taskId},
        #{signal.receivedAt}, #{signal.anonymous}, #{processedAt}, #{textDigest})
      """)
  void insertRouted(
      OrganizationId organizationId,
      Signal signal,
      Receipt receipt,
      Instant processedAt,
      String textDigest);

  @Select(
      """
      select signal_id, channel, subject, body, sender_address, sender_person_id,
        reporter_user_id, recipient, label, type, external_id, location, metadata, received_at,
        anonymous, case_id, progress
      from signals
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
      """)
  Optional<SignalRow> find(OrganizationId organizationId, SignalId signalId);

  @Select(
      """
      select signal_id, coalesce(outcome, 'ACCEPTED') as outcome, case_id, task_id
      from signals
      where organization_id = #{organizationId}
        and external_id = #{externalId}
      """)
  Optional<Receipt> findReceipt(OrganizationId organizationId, String externalId);

  /** For the reporter and for operators. */
  @Select(
      """
      select signal_id, coalesce(outcome, 'ACCEPTED') as outcome, case_id, task_id
      from signals
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
        and (reporter_user_id = #{reader} or #{operator})
      """)
  Optional<Receipt> findReceiptFor(
      OrganizationId organizationId, SignalId signalId, UserId reader, boolean operator);

  /** Stores the progress of a signal that waits in its diagram. */
  @Update(
      """
      update signals
      set case_id = coalesce(#{caseId}, case_id),
        progress = coalesce(progress, '{}') || #{progress}
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
        and status <> 'ROUTED'
      """)
  void keep(OrganizationId organizationId, SignalId signalId, UUID caseId, ObjectNode progress);

  /** Ends the signal. */
  @Update(
      """
      update signals
      set status = 'ROUTED', outcome = #{receipt.outcome}, case_id = #{receipt.caseId},
        task_id = #{receipt.taskId}, reason = null, progress = null, processed_at = #{processedAt},
        text_digest = #{textDigest}
      where organization_id = #{organizationId}
        and signal_id = #{receipt.signalId}
      """)
  void routed(
      OrganizationId organizationId, Receipt receipt, Instant processedAt, String textDigest);

  /** Ends the signal and its mail. */
  @Update(
      """
      with routed as (
        update signals
        set status = 'ROUTED', outcome = #{receipt.outcome}, case_id = #{receipt.caseId},
          task_id = #{receipt.taskId}, reason = null, progress = null,
          processed_at = #{processedAt}, text_digest = #{textDigest}
        where organization_id = #{organizationId}
          and signal_id = #{receipt.signalId}
        returning organization_id, signal_id)
      update email_messages mail
      set status = 'ROUTED', reason = null
      from routed
      where mail.organization_id = routed.organization_id
        and mail.signal_id = routed.signal_id
      """)
  void mailRouted(
      OrganizationId organizationId, Receipt receipt, Instant processedAt, String textDigest);

  /** The quarantined signals, and those with these ids. */
  @Select(
      """
      select signal_id, channel, recipient, received_at, reason
      from signals
      where organization_id = #{organizationId}
        and (status = 'QUARANTINED' or signal_id = any(#{failed,javaType=java.util.List}::uuid[]))
      order by received_at
      limit 200
      """)
  List<WaitingSignal> waiting(OrganizationId organizationId, List<String> failed);

  /** Unfinished signals received before an instant, the oldest first. */
  @Select(
      """
      select signal_id, channel, recipient, received_at, reason
      from signals
      where organization_id = #{organizationId}
        and status in ('RECEIVED', 'PARSED')
        and received_at < #{before}
      order by received_at
      limit 200
      """)
  List<WaitingSignal> unfinished(OrganizationId organizationId, Instant before);

  /** The channel of an unfinished signal; locks the row until the transaction ends. */
  @Select(
      """
      select channel
      from signals
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
        and status in ('RECEIVED', 'PARSED')
      for update
      """)
  Optional<SignalSource> lockUnfinished(OrganizationId organizationId, SignalId signalId);

  @Update(
      """
      update signals
      set status = 'RECEIVED', reason = null
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
        and status = 'QUARANTINED'
      """)
  int release(OrganizationId organizationId, SignalId signalId);

  @Select(
      """
      select exists (
        select
        from tasks item
        left join user_accounts account
          on account.organization_id = item.organization_id
          and account.email = #{address}
        left join persons person
          on person.organization_id = item.organization_id
          and person.email = #{address}
        where item.organization_id = #{organizationId}
          and item.task_id = #{taskId}
          and (
            item.assignee_user_id = account.user_id
            or item.owner_user_id = account.user_id
            or item.requester_person_id in (person.person_id, person.merged_into_id)
            or exists (
              select
              from user_roles held
              where held.organization_id = item.organization_id
                and held.user_id = account.user_id
                and held.role_code = item.owner_role)
            or exists (
              select
              from task_participants participant
              where participant.organization_id = item.organization_id
                and participant.task_id = item.task_id
                and (participant.user_id = account.user_id
                  or participant.person_id in (person.person_id, person.merged_into_id)))))
      """)
  boolean takesPart(OrganizationId organizationId, String address, UUID taskId);

  @Select(
      """
      select exists (
        select
        from tasks
        where organization_id = #{organizationId}
          and task_id = #{taskId}
          and closed_at is not null)
      """)
  boolean isClosed(OrganizationId organizationId, UUID taskId);
}
