package org.orgo.cases.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.cases.CaseId;
import org.orgo.cases.record.RecordedCase.CaseDecision;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.record.RecordFilter;
import org.orgo.tasks.record.RecordedItem;

/** Reads what else is stored of a case. */
@Mapper
public interface CaseRecordMapper {

  @Select(
      """
      select decided_at, explanation
      from decision_records
      where organization_id = #{organizationId}
        and case_id = #{caseId}
      order by decided_at, decision_id
      limit 100
      """)
  List<CaseDecision> decisions(OrganizationId organizationId, CaseId caseId);

  /** Whoever opened, asked for or takes part in it. */
  @Select(
      """
      select actor_user_id as user_id
      from case_events
      where organization_id = #{organizationId}
        and case_id = #{caseId}
        and kind = 'CREATED'
        and actor_user_id is not null
      union
      select coalesce(participant.user_id, person.user_id)
      from case_participants participant
      left join persons person
        on person.organization_id = participant.organization_id
        and person.person_id = participant.person_id
      where participant.organization_id = #{organizationId}
        and participant.case_id = #{caseId}
        and coalesce(participant.user_id, person.user_id) is not null
      """)
  List<UserId> concerned(OrganizationId organizationId, CaseId caseId);

  /** In no order. */
  List<RecordedItem> lines(OrganizationId organizationId, Viewer viewer, List<String> caseIds);

  /** Newest first. */
  List<RecordedItem> search(OrganizationId organizationId, Viewer viewer, RecordFilter filter);
}
