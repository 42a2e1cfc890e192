package org.orgo.signals.work;

import java.util.Optional;
import java.util.UUID;
import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.routing.ManualOverrides;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.SignalFacts;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens work that people ask for by hand, routed by the same tables as signals. */
@Service
public class WorkDesk {

  private final RoutingDesk routing;
  private final WorkOpening opening;
  private final CaseBoard caseBoard;
  private final CaseDesk cases;
  private final Roles roles;

  WorkDesk(
      RoutingDesk routing, WorkOpening opening, CaseBoard caseBoard, CaseDesk cases, Roles roles) {
    this.routing = routing;
    this.opening = opening;
    this.caseBoard = caseBoard;
    this.cases = cases;
    this.roles = roles;
  }

  /**
   * @throws InvalidRequest naming what is missing or wrong
   * @throws UnknownReference when the case it should belong to does not exist
   */
  @Transactional
  public Task openTask(WorkRequest wanted) {
    TaskId id = TaskId.random();
    RoutingDecision decision = decide(id.value(), wanted);
    requireCase(wanted.caseId());
    Task opened = opening.openTask(id, withKnownOwner(wanted), decision);
    if (wanted.caseId() != null) {
      cases.taskAdded(new CaseId(wanted.caseId()), opened.taskId());
    }
    return opened;
  }

  /**
   * @throws InvalidRequest naming what is missing or unknown
   */
  @Transactional
  public Case openCase(WorkRequest wanted) {
    CaseId id = CaseId.random();
    RoutingDecision decision = decide(id.value(), wanted);
    if (wanted.caseId() != null) {
      throw new InvalidRequest(FieldError.of("case_id", "a case is part of no other case"));
    }
    return caseBoard.opened(opening.openCase(id, withKnownOwner(wanted), decision));
  }

  /**
   * What the tables would decide about a task, without opening it.
   *
   * @throws InvalidRequest naming what is missing or wrong
   */
  @Transactional(readOnly = true)
  public RoutingDecision foresee(WorkRequest wanted) {
    RoutingDecision decision = decide(TaskId.random().value(), wanted);
    requireCase(wanted.caseId());
    withKnownOwner(wanted);
    return decision;
  }

  private void requireCase(UUID caseId) {
    if (caseId == null) {
      return;
    }
    Case theCase =
        caseBoard
            .find(new CaseId(caseId))
            .orElseThrow(() -> new UnknownReference("case_id", "case"));
    if (theCase.status() == CaseStatus.ARCHIVED) {
      throw new InvalidRequest(FieldError.of("case_id", "names a case that is archived"));
    }
  }

  private WorkRequest withKnownOwner(WorkRequest wanted) {
    String role = wanted.overrides().ownerRole();
    return role == null ? wanted : wanted.ownedBy(roles.require("owner_role", role).code());
  }

  private RoutingDecision decide(UUID work, WorkRequest wanted) {
    if (!CurrentActor.get().may(Permissions.TASK_WORK)) {
      throw new NotAllowed(Permissions.TASK_WORK);
    }
    wanted.requireWithinLimits();
    WorkRequest.Overrides named = wanted.overrides();
    return routing
        .forWork(work)
        .decideWork(
            new SignalFacts(
                wanted.origin().source().name(),
                wanted.title(),
                wanted.description(),
                "",
                "",
                named.type(),
                Optional.ofNullable(named.label()),
                true,
                false),
            new ManualOverrides(named.type(), named.category(), named.subtype(), named.severity()));
  }
}
