package org.orgo.signals.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.SignalId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.Signal;

/** Rows of signals. */
@Mapper
public interface SignalMapper {

  /** A signal that is taken and done with in one transaction is written once, with its outcome. */
  @Insert(
      """
      insert into signals (
        organization_id, signal_id, channel, status, outcome, external_id, subject, body,
        sender_address, sender_person_id, reporter_user_id, recipient, label, type, location,
        metadata, case_id, task_id, received_at, processed_at)
      values (
        #{organizationId}, #{signal.signalId}, #{signal.channel}, 'ROUTED', #{receipt.outcome},
        #{signal.externalId}, #{signal.subject}, #{signal.body}, #{signal.senderAddress},
        #{signal.senderPersonId}, #{signal.reporterUserId}, #{signal.recipient}, #{signal.label},
        #{signal.type}, #{signal.location}, #{signal.metadata}, #{receipt.caseId},
        #{receipt.taskId}, #{signal.receivedAt}, #{processedAt})
      """)
  void insertRouted(
      @Param("organizationId") OrganizationId organizationId,
      @Param("signal") Signal signal,
      @Param("receipt") Receipt receipt,
      @Param("processedAt") Instant processedAt);

  @Select(
      """
      select signal_id, channel, subject, body, sender_address, sender_person_id,
        reporter_user_id, recipient, label, type, external_id, location, metadata, received_at
      from signals
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
      """)
  Optional<Signal> find(
      @Param("organizationId") OrganizationId organizationId, @Param("signalId") SignalId signalId);

  /** Until the end of the transaction, whoever takes a signal of the same name waits. */
  @Select(
      """
      select count(pg_advisory_xact_lock(hashtextextended(organization_id || #{externalId}, 0)))
      from organizations
      where organization_id = #{organizationId}
      """)
  int waitForItsTurn(
      @Param("organizationId") OrganizationId organizationId,
      @Param("externalId") String externalId);

  @Select(
      """
      select signal_id, outcome, case_id, task_id
      from signals
      where organization_id = #{organizationId}
        and external_id = #{externalId}
        and outcome is not null
      """)
  Optional<Receipt> findReceipt(
      @Param("organizationId") OrganizationId organizationId,
      @Param("externalId") String externalId);

  /** The stored signal is done with; its mail too. */
  @Update(
      """
      with routed as (
        update signals
        set status = 'ROUTED', outcome = #{outcome}, case_id = #{caseId}, task_id = #{taskId},
          reason = null, processed_at = #{processedAt}
        where organization_id = #{organizationId}
          and signal_id = #{signalId}
        returning organization_id, signal_id)
      update email_messages mail
      set status = 'ROUTED', reason = null
      from routed
      where mail.organization_id = routed.organization_id
        and mail.signal_id = routed.signal_id
      """)
  void routed(
      @Param("organizationId") OrganizationId organizationId,
      @Param("signalId") SignalId signalId,
      @Param("outcome") Outcome outcome,
      @Param("caseId") UUID caseId,
      @Param("taskId") UUID taskId,
      @Param("processedAt") Instant processedAt);

  /** Those put aside, and those of these ids. */
  @Select(
      """
      select signal_id, channel, recipient, received_at, reason
      from signals
      where organization_id = #{organizationId}
        and (status = 'QUARANTINED' or signal_id = any(#{failed,javaType=java.util.List}::uuid[]))
      order by received_at
      limit 200
      """)
  List<WaitingSignal> waiting(
      @Param("organizationId") OrganizationId organizationId, @Param("failed") List<String> failed);

  @Update(
      """
      update signals
      set status = 'RECEIVED', reason = null
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
        and status = 'QUARANTINED'
      """)
  int release(
      @Param("organizationId") OrganizationId organizationId, @Param("signalId") SignalId signalId);

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
            or item.requester_person_id = person.person_id
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
                  or participant.person_id = person.person_id))))
      """)
  boolean takesPart(
      @Param("organizationId") OrganizationId organizationId,
      @Param("address") String address,
      @Param("taskId") UUID taskId);

  @Insert(
      """
      insert into work_links (organization_id, link_id, kind, from_task_id, to_task_id, created_at)
      select organization_id, gen_random_uuid(), 'POSSIBLY_RELATED', #{fromTaskId}, task_id, #{at}
      from tasks
      where organization_id = #{organizationId}
        and task_id = #{toTaskId}
      """)
  void possiblyRelated(
      @Param("organizationId") OrganizationId organizationId,
      @Param("fromTaskId") UUID fromTaskId,
      @Param("toTaskId") UUID toTaskId,
      @Param("at") Instant at);
}
