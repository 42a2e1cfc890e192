package org.orgo.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orgo.cases.lifecycle.CaseActions;
import org.orgo.cases.persistence.CaseMapper.TitledCase;
import org.orgo.cases.persistence.Cases;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
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
  private final CaseActions actions;
  private final Authorizations authorizations;
  private final TaskBoard tasks;

  CaseBoard(Cases cases, CaseActions actions, Authorizations authorizations, TaskBoard tasks) {
    this.cases = cases;
    this.actions = actions;
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
    return cases.find(id);
  }

  /** All cases the actor may see, newest first. */
  public Page<CaseSummary> list(CaseFilter filter) {
    List<CaseSummary> found = cases.list(filter);
    return Page.cut(
        found, filter.limit(), each -> new Cursor(each.createdAt(), each.caseId().value()));
  }

  /** The titles of those of these cases that the actor may see. */
  public Map<UUID, String> titles(Collection<UUID> caseIds) {
    return cases.titles(caseIds.stream().map(UUID::toString).toList()).stream()
        .collect(Collectors.toMap(each -> each.caseId().value(), TitledCase::title));
  }

  /** The number and title of those of these cases that the actor may see. */
  public Map<UUID, String> names(Collection<UUID> caseIds) {
    return cases.titles(caseIds.stream().map(UUID::toString).toList()).stream()
        .collect(Collectors.toMap(each -> each.caseId().value(), TitledCase::named));
  }

  /** Whether the actor may read all these and none is more than INTERNAL. */
  public boolean areExportable(List<String> caseIds) {
    return cases.countExportable(caseIds) == caseIds.size();
  }

  /** Whether the actor may move the case; an archived one is moved by administrators only. */
  public boolean mayAct(Case theCase) {
    return theCase.status() == CaseStatus.ARCHIVED
        ? CurrentActor.get().may(Permissions.ORGANIZATION_ADMIN)
        : authorizations.acts(CurrentActor.get(), theCase);
  }

  /** The buttons: transitions of the deployed diagram that this actor may take. */
  public List<CaseAction> actions(CaseId id) {
    return actions(cases.seen(id));
  }

  /** As {@link #actions(CaseId)}, of a case that was read for this. */
  public List<CaseAction> actions(Case theCase) {
    return mayAct(theCase) ? actions.offered(theCase) : List.of();
  }

  /** The wait state where the case stands; empty when it is archived. */
  public Optional<String> waitState(Case theCase) {
    return actions.diagram().waitState(theCase);
  }

  /** The deployed diagram the case lives in, as XML. */
  public String diagram(CaseId id) {
    return actions.diagram().xml(cases.seen(id));
  }

  public List<CaseEvent> events(CaseId id) {
    return cases.events(cases.seen(id).caseId());
  }

  /** The tasks of the case that the actor may see. */
  public Page<TaskSummary> tasks(CaseId id, Cursor after, int limit) {
    TaskFilter filter = TaskFilter.none().ofCase(cases.seen(id).caseId().value());
    return tasks.list(filter.page(after, limit));
  }
}
