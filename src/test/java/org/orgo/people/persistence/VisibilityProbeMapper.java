package org.orgo.people.persistence;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Protection;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;

/** Tasks and cases by bare statements: what the shared fragment shows of them. */
@Mapper
public interface VisibilityProbeMapper {

  @Insert(
      """
      insert into tasks (
        organization_id, task_id, type, category, label, title, status, priority, severity,
        visibility, source, owner_role, owner_user_id, assignee_user_id, reactivity_time,
        reactivity_deadline_at, escalate_at, created_at, updated_at)
      values (
        #{organizationId}, #{taskId}, #{item.type}, 'REQUEST', '1001.11', 'probe', 'PENDING',
        'LOW', 'MINOR', #{item.visibility}, 'MANUAL', #{item.ownerRole}, #{item.ownerUserId},
        #{item.assigneeUserId}, 'PT1H', now(), now(), now(), now())
      """)
  void insertTask(OrganizationId organizationId, UUID taskId, Protection item);

  @Insert(
      """
      insert into cases (
        organization_id, case_id, source, type, label, title, status, severity, visibility,
        owner_role, created_at, updated_at)
      values (
        #{organizationId}, #{caseId}, 'MANUAL', #{item.type}, '1001.14', 'probe', 'OPEN',
        'MINOR', #{item.visibility}, #{item.ownerRole}, now(), now())
      """)
  void insertCase(OrganizationId organizationId, UUID caseId, Protection item);

  @Insert(
      """
      insert into task_participants (
        organization_id, participant_id, task_id, reason, user_id, person_id, role_code, added_at)
      values (
        #{organizationId}, gen_random_uuid(), #{taskId}, 'PARTICIPANT', #{userId}, #{personId},
        #{role}, now())
      """)
  void insertTaskParticipant(
      OrganizationId organizationId, UUID taskId, UserId userId, PersonId personId, String role);

  @Insert(
      """
      insert into case_participants (
        organization_id, participant_id, case_id, reason, user_id, person_id, role_code, added_at)
      values (
        #{organizationId}, gen_random_uuid(), #{caseId}, 'PARTICIPANT', #{userId}, #{personId},
        #{role}, now())
      """)
  void insertCaseParticipant(
      OrganizationId organizationId, UUID caseId, UserId userId, PersonId personId, String role);

  List<UUID> visibleTasks(OrganizationId organizationId, Viewer viewer);

  List<UUID> visibleCases(OrganizationId organizationId, Viewer viewer);

  @Insert(
      """
      insert into insights.fact_tasks (
        organization_id, task_id, created_on, created_at, deadline_at, label_id, label_category,
        label_intent, function, owner_role, type, category, status, priority, severity, visibility,
        row_version, hydrated_at)
      select organization_id, task_id, created_at::date, created_at, reactivity_deadline_at, 1, 1, 1,
        'Operations', owner_role, type, category, status, priority, severity, visibility, version,
        now()
      from tasks
      where organization_id = #{organizationId}
      """)
  void hydrateTasks(OrganizationId organizationId);

  @Insert(
      """
      insert into insights.fact_cases (
        organization_id, case_id, opened_on, opened_at, label_id, label_category, label_intent,
        function, owner_role, type, status, severity, visibility, row_version, hydrated_at)
      select organization_id, case_id, created_at::date, created_at, 1, 1, 1, 'Operations',
        owner_role, type, status, severity, visibility, version, now()
      from cases
      where organization_id = #{organizationId}
      """)
  void hydrateCases(OrganizationId organizationId);

  List<UUID> visibleTaskFacts(OrganizationId organizationId, Viewer viewer);

  List<UUID> visibleCaseFacts(OrganizationId organizationId, Viewer viewer);
}
