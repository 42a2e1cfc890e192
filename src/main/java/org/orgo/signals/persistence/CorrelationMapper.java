package org.orgo.signals.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Signal;
import org.orgo.vocabulary.work.Visibility;

/** Finds the work that a new signal is about, and links related tasks. */
@Mapper
public interface CorrelationMapper {

  @Select(
      """
      select item.task_id
      from signals earlier
      join tasks item
        on item.organization_id = earlier.organization_id
        and item.task_id = earlier.task_id
      where earlier.organization_id = #{organizationId}
        and earlier.text_digest = #{signal.textDigest}
        and earlier.sender_person_id = #{signal.senderPersonId}
        and earlier.signal_id <> #{signal.signalId}
        and earlier.received_at >= #{since}
        and earlier.outcome in ('TASK_OPENED', 'CASE_AND_TASK_OPENED')
        and item.visibility = #{visibility}
        and item.closed_at is null
      order by earlier.received_at
      limit 1
      """)
  Optional<UUID> findRepeated(
      OrganizationId organizationId, Signal signal, Visibility visibility, Instant since);

  @Select(
      """
      select found.case_id
      from cases found
      where found.organization_id = #{organizationId}
        and found.status in ('OPEN', 'IN_PROGRESS')
        and found.label = #{label}
        and found.type = #{decision.type}
        and found.subtype = #{decision.subtype}
        and found.owner_role = #{ownerRole}
        and found.visibility = #{decision.visibility}
        and found.created_at >= #{since}
        and (
          exists (
            select
            from tasks item
            where item.organization_id = found.organization_id
              and item.case_id = found.case_id
              and item.task_id = #{relatedTask})
          or (
            found.location = #{signal.location}
            and found.location <> '{}'
            and exists (
              select
              from case_participants requester
              where requester.organization_id = found.organization_id
                and requester.case_id = found.case_id
                and requester.reason = 'REQUESTER'
                and requester.person_id = #{signal.senderPersonId})))
      order by found.created_at desc, found.case_id desc
      limit 1
      """)
  Optional<UUID> findOpenCase(
      OrganizationId organizationId,
      Signal signal,
      RoutingDecision decision,
      String label,
      String ownerRole,
      UUID relatedTask,
      Instant since);

  @Insert(
      """
      insert into work_links (organization_id, link_id, kind, from_task_id, to_task_id, created_at)
      select organization_id, gen_random_uuid(), 'POSSIBLY_RELATED', #{fromTaskId}, task_id, #{at}
      from tasks
      where organization_id = #{organizationId}
        and task_id = #{toTaskId}
      """)
  void possiblyRelated(OrganizationId organizationId, UUID fromTaskId, UUID toTaskId, Instant at);
}
