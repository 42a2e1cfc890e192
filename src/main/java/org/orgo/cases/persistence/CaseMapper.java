package org.orgo.cases.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.orgo.cases.Case;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseFilter;
import org.orgo.cases.CaseId;
import org.orgo.cases.NewCase;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;
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

  /** Empty when status or version have changed since they were read. */
  int change(
      @Param("organizationId") OrganizationId organizationId,
      @Param("seen") Case seen,
      @Param("theCase") Case theCase,
      @Param("event") CaseEvent event);

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

  List<CaseEvent> events(
      @Param("organizationId") OrganizationId organizationId, @Param("caseId") CaseId caseId);
}
