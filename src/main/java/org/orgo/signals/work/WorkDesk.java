package org.orgo.signals.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.cases.NewCase;
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
import org.orgo.tasks.NewTask;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens work that people ask for by name, routed by the same tables as signals. */
@Service
public class WorkDesk {

  private static final int MAX_TITLE_LENGTH = 500;

  private final RoutingDesk routing;
  private final TaskDesk tasks;
  private final CaseDesk cases;
  private final CaseBoard caseBoard;
  private final Roles roles;
  private final ObjectMapper json;

  WorkDesk(
      RoutingDesk routing,
      TaskDesk tasks,
      CaseDesk cases,
      CaseBoard caseBoard,
      Roles roles,
      ObjectMapper json) {
    this.routing = routing;
    this.tasks = tasks;
    this.cases = cases;
    this.caseBoard = caseBoard;
    this.roles = roles;
    this.json = json;
  }

  /**
   * @throws InvalidRequest naming what is missing or wrong
   * @throws UnknownReference when it is to belong to a case that is not here
   */
  @Transactional
  public Task openTask(WorkRequest wanted, SignalSource source) {
    RoutingDecision decision = decide(wanted, source);
    requireCase(wanted.caseId());
    return tasks.open(
        new NewTask(
            TaskId.random(),
            wanted.caseId(),
            wanted.title().strip(),
            Objects.requireNonNullElse(wanted.description(), ""),
            source,
            null,
            wanted.dueAt(),
            metadata(wanted),
            decision.originLabel().orElse(null),
            decided(wanted, decision)));
  }

  /**
   * @throws InvalidRequest naming what is missing or unknown
   */
  @Transactional
  public Case openCase(WorkRequest wanted, SignalSource source) {
    RoutingDecision decision = decide(wanted, source);
    if (wanted.caseId() != null) {
      throw new InvalidRequest(FieldError.of("case_id", "a case is part of no other case"));
    }
    NewTask.Decided decided = decided(wanted, decision);
    CaseId opened =
        cases.open(
            new NewCase(
                CaseId.random(),
                source,
                null,
                decided.type(),
                decided.category(),
                decided.subtype(),
                decided.label(),
                wanted.title().strip(),
                Objects.requireNonNullElse(wanted.description(), ""),
                decided.severity(),
                decided.visibility(),
                decided.ownerRole(),
                decided.reactivity(),
                wanted.tags() == null ? List.of() : wanted.tags(),
                wanted.location() == null ? json.createObjectNode() : wanted.location(),
                null,
                decided.explanation()));
    return caseBoard.opened(opened);
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

  private RoutingDecision decide(WorkRequest wanted, SignalSource source) {
    if (!CurrentActor.get().may(Permissions.TASK_WORK)) {
      throw new NotAllowed(Permissions.TASK_WORK);
    }
    InvalidRequest.requireText("title", wanted.title(), MAX_TITLE_LENGTH);
    return routing.decide(
        new SignalFacts(
            source.name(),
            wanted.title(),
            wanted.description(),
            "",
            "",
            wanted.type(),
            Optional.ofNullable(wanted.label()),
            true,
            false),
        new ManualOverrides(wanted.category(), wanted.severity()));
  }

  private NewTask.Decided decided(WorkRequest wanted, RoutingDecision decision) {
    String ownerRole =
        wanted.ownerRole() == null
            ? decision.ownerRole().code()
            : roles.require("owner_role", wanted.ownerRole()).code();
    ObjectNode explanation = json.valueToTree(decision.explanation());
    return new NewTask.Decided(
        wanted.type() == null ? decision.type() : wanted.type(),
        decision.category(),
        wanted.subtype() == null ? decision.subtype() : wanted.subtype(),
        decision.label(),
        decision.severity(),
        Objects.requireNonNullElse(wanted.priority(), decision.priority()),
        notWeaker(wanted.visibility(), decision.visibility()),
        ownerRole,
        decision.reactivity(),
        decision.immediateEscalation(),
        new Proposals(wanted.ownerRole() == null && decision.assistance().confirmRouting(), false),
        explanation);
  }

  /** People may hide more than the tables ask, never less. */
  private static Visibility notWeaker(Visibility wanted, Visibility decided) {
    return wanted == null || wanted.isWeakerThan(decided) ? decided : wanted;
  }

  private ObjectNode metadata(WorkRequest wanted) {
    ObjectNode metadata =
        wanted.metadata() == null ? json.createObjectNode() : wanted.metadata().deepCopy();
    if (wanted.location() != null) {
      metadata.set("location", wanted.location());
    }
    return metadata;
  }
}
