package org.orgo.people.persistence;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
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
  void insertTask(
      @Param("organizationId") OrganizationId organizationId,
      @Param("taskId") UUID taskId,
      @Param("item") Protection item);

  @Insert(
      """
      insert into cases (
        organization_id, case_id, source, type, label, title, status, severity, visibility,
        owner_role, created_at, updated_at)
      values (
        #{organizationId}, #{caseId}, 'MANUAL', #{item.type}, '1001.14', 'probe', 'OPEN',
        'MINOR', #{item.visibility}, #{item.ownerRole}, now(), now())
      """)
  void insertCase(
      @Param("organizationId") OrganizationId organizationId,
      @Param("caseId") UUID caseId,
      @Param("item") Protection item);

  @Insert(
      """
      insert into task_participants (
        organization_id, participant_id, task_id, reason, user_id, person_id, role_code, added_at)
      values (
        #{organizationId}, gen_random_uuid(), #{taskId}, 'PARTICIPANT', #{userId}, #{personId},
        #{role}, now())
      """)
  void insertTaskParticipant(
      @Param("organizationId") OrganizationId organizationId,
      @Param("taskId") UUID taskId,
      @Param("userId") UserId userId,
      @Param("personId") PersonId personId,
      @Param("role") String role);

  @Insert(
      """
      insert into case_participants (
        organization_id, participant_id, case_id, reason, user_id, person_id, role_code, added_at)
      values (
        #{organizationId}, gen_random_uuid(), #{caseId}, 'PARTICIPANT', #{userId}, #{personId},
        #{role}, now())
      """)
  void insertCaseParticipant(
      @Param("organizationId") OrganizationId organizationId,
      @Param("caseId") UUID caseId,
      @Param("userId") UserId userId,
      @Param("personId") PersonId personId,
      @Param("role") String role);

  List<UUID> visibleTasks(
      @Param("organizationId") OrganizationId organizationId, @Param("viewer") Viewer viewer);

  List<UUID> visibleCases(
      @Param("organizationId") OrganizationId organizationId, @Param("viewer") Viewer viewer);
}
