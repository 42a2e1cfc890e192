package org.orgo.cases;

import java.util.List;
import java.util.Optional;
import org.orgo.cases.persistence.CaseMapper;
import org.orgo.cases.persistence.Cases;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for those who may see them. */
@Service
@Transactional(readOnly = true)
public class CaseBoard {

  private final Cases cases;
  private final CaseMapper rows;
  private final Viewers viewers;
  private final Authorizations authorizations;
  private final TaskBoard tasks;

  CaseBoard(
      Cases cases,
      CaseMapper rows,
      Viewers viewers,
      Authorizations authorizations,
      TaskBoard tasks) {
    this.cases = cases;
    this.rows = rows;
    this.viewers = viewers;
    this.authorizations = authorizations;
    this.tasks = tasks;
  }

  public Case get(CaseId id) {
    return cases.seen(id);
  }

  /** The case for the one who opened it, even if that actor may not see it from now on. */
  public Case opened(CaseId id) {
    return cases.get(id);
  }

  /** Empty when there is none or the actor may not see it. */
  public Optional<Case> find(CaseId id) {
    return rows.findSeen(CurrentTenant.require(), id, viewers.current());
  }

  /** All cases the actor may see, newest first. */
  public Page<CaseSummary> list(CaseFilter filter) {
    List<CaseSummary> found = rows.list(CurrentTenant.require(), viewers.current(), filter);
    return Page.cut(
        found, filter.limit(), each -> new Cursor(each.createdAt(), each.caseId().value()));
  }

  /** Whether the actor may move the case; an archived one is moved by administrators only. */
  public boolean mayAct(Case theCase) {
    return theCase.status() == CaseStatus.ARCHIVED
        ? CurrentActor.get().may(Permissions.ORGANIZATION_ADMIN)
        : authorizations.acts(CurrentActor.get(), theCase);
  }

  public List<CaseEvent> events(CaseId id) {
    return rows.events(CurrentTenant.require(), cases.seen(id).caseId());
  }

  /** The tasks of the case that the actor may see. */
  public Page<TaskSummary> tasks(CaseId id, Cursor after, int limit) {
    TaskFilter filter = TaskFilter.none().ofCase(cases.seen(id).caseId().value());
    return tasks.list(filter.page(after, limit));
  }
}
