package org.orgo.reviews.response.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.cases.CaseId;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.response.EvidenceList.EvidenceItem;

/** Links from the case of a pattern to the work it was seen in. */
@Mapper
public interface EvidenceMapper {

  /** Pattern cases and their tasks are no evidence; what is linked already is not linked twice. */
  @Insert(
      """
      insert into work_links (
        organization_id, link_id, kind, from_case_id, to_case_id, to_task_id, created_at)
      select
        item.organization_id, gen_random_uuid(), 'EVIDENCE', #{caseId}, item.to_case_id,
        item.to_task_id, #{now}
      from (
        select organization_id, case_id, case_id as to_case_id, null::uuid as to_task_id
        from cases
        where organization_id = #{organizationId}
          and case_id = any(#{cases,javaType=java.util.List}::uuid[])
        union all
        select organization_id, case_id, null, task_id
        from tasks
        where organization_id = #{organizationId}
          and task_id = any(#{tasks,javaType=java.util.List}::uuid[])) item
      where not exists (
          select
          from patterns own
          where own.organization_id = item.organization_id
            and own.case_id = item.case_id)
        and not exists (
          select
          from work_links known
          where known.organization_id = item.organization_id
            and known.kind = 'EVIDENCE'
            and known.from_case_id = #{caseId}
            and (known.to_case_id = item.to_case_id or known.to_task_id = item.to_task_id))
      """)
  int link(
      OrganizationId organizationId,
      UUID caseId,
      List<String> cases,
      List<String> tasks,
      Instant now);

  List<EvidenceItem> evidence(OrganizationId organizationId, Viewer viewer, CaseId caseId);

  @Select(
      """
      select count(*)
      from work_links
      where organization_id = #{organizationId}
        and kind = 'EVIDENCE'
        and from_case_id = #{caseId}
      """)
  int evidenceCount(OrganizationId organizationId, CaseId caseId);
}
