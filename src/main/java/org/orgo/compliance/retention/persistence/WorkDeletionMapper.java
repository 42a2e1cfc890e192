package org.orgo.compliance.retention.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.tenancy.OrganizationId;

/** Deletes tasks and cases, and what is only about them. */
@Mapper
public interface WorkDeletionMapper {

  @Select(
      """
      select task_id::text
      from tasks
      where organization_id = #{organizationId}
        and case_id = any(#{caseIds, javaType=java.util.List}::uuid[])
      """)
  List<String> tasksOf(OrganizationId organizationId, List<String> caseIds);

  @Delete(
      """
      delete from review_decisions
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int decisionsOfReviews(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from notifications
      where organization_id = #{organizationId}
        and (task_id = any(#{ids, javaType=java.util.List}::uuid[])
          or case_id = any(#{ids, javaType=java.util.List}::uuid[]))
      """)
  int taskNotifications(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from outgoing_attachments file
      using outgoing_emails mail
      where file.organization_id = #{organizationId}
        and mail.organization_id = file.organization_id
        and mail.outgoing_id = file.outgoing_id
        and mail.task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int outgoingAttachments(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from outgoing_emails
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int outgoingEmails(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from decision_records
      where organization_id = #{organizationId}
        and (task_id = any(#{ids, javaType=java.util.List}::uuid[])
          or case_id = any(#{ids, javaType=java.util.List}::uuid[])
          or signal_id = any(#{ids, javaType=java.util.List}::uuid[]))
      """)
  int explanations(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from work_links
      where organization_id = #{organizationId}
        and (from_task_id = any(#{ids, javaType=java.util.List}::uuid[])
          or to_task_id = any(#{ids, javaType=java.util.List}::uuid[])
          or from_case_id = any(#{ids, javaType=java.util.List}::uuid[])
          or to_case_id = any(#{ids, javaType=java.util.List}::uuid[]))
      """)
  int links(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from offline_operations
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int offlineOperations(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from task_participants
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int taskParticipants(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from task_assignments
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int taskAssignments(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from requester_files
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int requesterFiles(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from message_drafts
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int messageDrafts(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from status_links
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int statusLinks(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from task_comments
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int taskComments(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from task_events
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int taskEvents(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from tasks
      where organization_id = #{organizationId}
        and task_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int tasks(OrganizationId organizationId, List<String> ids);

  /** The patterns that opened these cases are told on without them. */
  @Update(
      """
      update patterns
      set case_id = null
      where organization_id = #{organizationId}
        and case_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  void forgetCases(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from case_participants
      where organization_id = #{organizationId}
        and case_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int caseParticipants(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from case_events
      where organization_id = #{organizationId}
        and case_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int caseEvents(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from cases
      where organization_id = #{organizationId}
        and case_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int cases(OrganizationId organizationId, List<String> ids);
}
