package org.orgo.cases.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orgo.cases.Case;
import org.orgo.cases.CaseId;
import org.orgo.cases.lifecycle.CaseActions;
import org.orgo.cases.persistence.CaseMapper;
import org.orgo.cases.persistence.CaseRecordMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.record.RecordFilter;
import org.orgo.tasks.record.RecordedItem;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for their record, one in at most four statements. */
@Service
@Transactional(readOnly = true)
public class CaseRecords {

  private final CaseMapper cases;
  private final CaseRecordMapper rows;
  private final Viewers viewers;
  private final Authorizations authorizations;
  private final CaseActions actions;

  CaseRecords(
      CaseMapper cases,
      CaseRecordMapper rows,
      Viewers viewers,
      Authorizations authorizations,
      CaseActions actions) {
    this.actions = actions;
    this.cases = cases;
    this.rows = rows;
    this.viewers = viewers;
    this.authorizations = authorizations;
  }

  /**
   * @throws NotAllowed without the right to audit
   */
  public Optional<RecordedCase> find(CaseId id) {
    requireAuditor();
    return cases.find(CurrentTenant.require(), id).map(this::recorded);
  }

  /** The deployed diagram the case lives in, as XML; empty when there is no such case. */
  public Optional<String> diagram(CaseId id) {
    requireAuditor();
    return cases.find(CurrentTenant.require(), id).map(actions.diagram()::xml);
  }

  /** Those of these cases that there are, in no order. */
  public List<RecordedItem> lines(List<String> ids) {
    requireAuditor();
    return ids.isEmpty() ? List.of() : rows.lines(CurrentTenant.require(), viewers.current(), ids);
  }

  /** Newest first, one row more than the limit. */
  public List<RecordedItem> search(RecordFilter filter) {
    requireAuditor();
    return rows.search(CurrentTenant.require(), viewers.current(), filter);
  }

  private RecordedCase recorded(Case theCase) {
    OrganizationId organization = CurrentTenant.require();
    boolean anonymised = theCase.visibility() == Visibility.ANONYMISED;
    return new RecordedCase(
        theCase,
        cases.events(organization, theCase.caseId()),
        rows.decisions(organization, theCase.caseId()),
        anonymised ? Set.copyOf(rows.concerned(organization, theCase.caseId())) : Set.of());
  }

  private void requireAuditor() {
    authorizations.require(CurrentActor.get(), Permissions.AUDIT_READ);
  }
}
