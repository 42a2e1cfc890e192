package org.orgo.cases.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
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
      OrganizationId organizationId,
      NewCase draft,
      String label,
      String originBase,
      String originRole,
      CaseEvent event,
      UUID participantId,
      UUID decisionId);

  /** Empty when status or version have changed since they were read. */
  int change(OrganizationId organizationId, Case seen, Case theCase, CaseEvent event);

  void record(OrganizationId organizationId, CaseEvent event);

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
  void letRead(OrganizationId organizationId, TaskId taskId, String role, Instant now);

  Optional<Case> find(OrganizationId organizationId, CaseId caseId);

  /** Keeps the row from others until the transaction is over. */
  Optional<Case> lock(OrganizationId organizationId, CaseId caseId);

  Optional<Case> findSeen(OrganizationId organizationId, CaseId caseId, Viewer viewer);

  /** Newest first. */
  List<Case> list(OrganizationId organizationId, Viewer viewer, CaseFilter filter);

  List<CaseEvent> events(OrganizationId organizationId, CaseId caseId);
}
