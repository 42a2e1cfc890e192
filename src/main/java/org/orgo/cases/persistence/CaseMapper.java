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
import org.orgo.cases.CaseSummary;
import org.orgo.cases.NewCase;
import org.orgo.cases.lifecycle.CasePosition;
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
      CasePosition position,
      UUID participantId,
      UUID decisionId);

  /** 0 when status or version have changed since they were read. */
  int change(OrganizationId organizationId, Case seen, Case theCase, CaseEvent event);

  /** 0 when the version has changed since it was read. */
  int settle(OrganizationId organizationId, Case seen, Case theCase);

  void record(OrganizationId organizationId, CaseEvent event);

  /** Adds a role that has to answer for a task to the readers of its case. */
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

  /** Removes the participants that people named, except these. */
  int removeParticipants(
      OrganizationId organizationId, CaseId caseId, List<String> users, List<String> roles);

  int addParticipants(
      OrganizationId organizationId,
      CaseId caseId,
      List<String> users,
      List<String> roles,
      Instant now);

  Optional<Case> find(OrganizationId organizationId, CaseId caseId);

  /** Locks the row until the transaction ends. */
  Optional<Case> lock(OrganizationId organizationId, CaseId caseId);

  /** As {@link #lock}, of a case the viewer sees. */
  Optional<Case> lockSeen(OrganizationId organizationId, CaseId caseId, Viewer viewer);

  Optional<Case> findSeen(OrganizationId organizationId, CaseId caseId, Viewer viewer);

  /** Newest first. */
  List<CaseSummary> list(OrganizationId organizationId, Viewer viewer, CaseFilter filter);

  /** Those of these that may be read. */
  List<TitledCase> titles(OrganizationId organizationId, Viewer viewer, List<String> caseIds);

  /** A case as a list of other things names it. */
  record TitledCase(CaseId caseId, String number, String title) {

    public String named() {
      return number + " " + title;
    }
  }

  /** How many of these exist, may be read and are PUBLIC or INTERNAL. */
  int countExportable(OrganizationId organizationId, Viewer viewer, List<String> caseIds);

  List<CaseEvent> events(OrganizationId organizationId, CaseId caseId);
}
