package org.orgo.cases.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.orgo.cases.Case;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseFilter;
import org.orgo.cases.CaseId;
import org.orgo.cases.NewCase;
import org.orgo.organizations.OrganizationId;
import org.orgo.people.Viewer;
import org.orgo.tasks.TaskId;

/** Rows of cases; a change and its event are one statement. */
@Mapper
public interface CaseMapper {

  void open(
      @Param("organizationId") OrganizationId organizationId,
      @Param("draft") NewCase draft,
      @Param("label") String label,
      @Param("originBase") String originBase,
      @Param("originRole") String originRole,
      @Param("event") CaseEvent event,
      @Param("participantId") UUID participantId,
      @Param("decisionId") UUID decisionId);

  /** Nothing when status or version are no longer those seen. */
  int change(
      @Param("organizationId") OrganizationId organizationId,
      @Param("seen") Case seen,
      @Param("theCase") Case theCase,
      @Param("event") CaseEvent event);

  @Insert(
      """
      insert into case_events (
        organization_id, event_id, case_id, kind, origin, actor_user_id, occurred_at, data)
      values (
        #{organizationId}, #{event.eventId}, #{event.caseId}, #{event.kind}, #{event.origin},
        #{event.actorUserId}, #{event.occurredAt}, #{event.data})
      """)
  void record(
      @Param("organizationId") OrganizationId organizationId, @Param("event") CaseEvent event);

  /** Who is to answer for a task reads its case too. */
  @Insert(
      """
      insert into case_participants (
        organization_id, participant_id, case_id, reason, role_code, added_at)
      select organization_id, gen_random_uuid(), case_id, 'PARTICIPANT', #{role}, #{now}
      from tasks
      where organization_id = #{organizationId}
        and task_id = #{taskId}
        and case_id is not null
      on conflict do nothing
      """)
  void letRead(
      @Param("organizationId") OrganizationId organizationId,
      @Param("taskId") TaskId taskId,
      @Param("role") String role,
      @Param("now") Instant now);

  Optional<Case> find(
      @Param("organizationId") OrganizationId organizationId, @Param("caseId") CaseId caseId);

  Optional<Case> findSeen(
      @Param("organizationId") OrganizationId organizationId,
      @Param("caseId") CaseId caseId,
      @Param("viewer") Viewer viewer);

  /** Newest first. */
  List<Case> list(
      @Param("organizationId") OrganizationId organizationId,
      @Param("viewer") Viewer viewer,
      @Param("filter") CaseFilter filter);

  @Select(
      """
      select event.event_id, event.case_id, event.kind, event.origin,
        case
          when item.visibility = 'ANONYMISED' and event.actor_user_id in (
            select opened.actor_user_id
            from case_events opened
            where opened.organization_id = item.organization_id
              and opened.case_id = item.case_id
              and opened.kind = 'CREATED'
            union all
            select person.user_id
            from case_participants asked
            join persons person
              on person.organization_id = asked.organization_id
              and person.person_id = asked.person_id
            where asked.organization_id = item.organization_id
              and asked.case_id = item.case_id) then null
          else event.actor_user_id
        end as actor_user_id,
        event.occurred_at, event.data
      from case_events event
      join cases item
        on item.organization_id = event.organization_id
        and item.case_id = event.case_id
      where event.organization_id = #{organizationId}
        and event.case_id = #{caseId}
      order by event.occurred_at, event.event_id
      limit 500
      """)
  List<CaseEvent> events(
      @Param("organizationId") OrganizationId organizationId, @Param("caseId") CaseId caseId);
}
