package org.orgo.signals.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.orgo.cases.CaseContent;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.cases.NewCase;
import org.orgo.routing.RoutingDecision;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Component;

/** Opens work from a request and the decision of the tables, for signals and for people alike. */
@Component
public class WorkOpening {

  private final CaseDesk cases;
  private final TaskDesk tasks;
  private final ObjectMapper json;

  WorkOpening(CaseDesk cases, TaskDesk tasks, ObjectMapper json) {
    this.cases = cases;
    this.tasks = tasks;
    this.json = json;
  }

  public Task openTask(TaskId id, WorkRequest asked, RoutingDecision decision) {
    return tasks.open(newTask(id, asked, decision));
  }

  /** The task that would be opened. */
  public NewTask newTask(TaskId id, WorkRequest asked, RoutingDecision decision) {
    return new NewTask(
        id,
        asked.caseId(),
        asked.title().strip(),
        Objects.requireNonNullElse(asked.description(), ""),
        asked.origin().source(),
        asked.origin().requester(),
        asked.dueAt(),
        asked.particulars().metadataWithLocation(),
        decision.originLabel().orElse(null),
        decided(asked, decision));
  }

  public CaseId openCase(CaseId id, WorkRequest asked, RoutingDecision decision) {
    WorkRequest.Origin origin = asked.origin();
    CaseContent content =
        new CaseContent(
            asked.title().strip(),
            Objects.requireNonNullElse(asked.description(), ""),
            Objects.requireNonNullElse(asked.particulars().tags(), decision.tags()),
            asked.particulars().locationOrEmpty(),
            json.createObjectNode());
    return cases.open(
        new NewCase(
            id,
            origin.source(),
            origin.isByHand() ? null : origin.signalId().toString(),
            origin.requester(),
            content,
            decision.originLabel().orElse(null),
            decided(asked, decision)));
  }

  private NewTask.Decided decided(WorkRequest asked, RoutingDecision decision) {
    WorkRequest.Overrides overrides = asked.overrides();
    return new NewTask.Decided(
        decision.type(),
        decision.category(),
        decision.subtype(),
        decision.label(),
        decision.severity(),
        Objects.requireNonNullElse(overrides.priority(), decision.priority()),
        notWeaker(overrides.visibility(), decision.visibility()),
        Objects.requireNonNullElse(overrides.ownerRole(), decision.ownerRole().code()),
        decision.reactivity(),
        decision.immediateEscalation(),
        proposals(asked, decision),
        explanation(asked, noted(asked, decision)));
  }

  /** Says that the tables ask for a stronger visibility than the asker. */
  private static RoutingDecision noted(WorkRequest asked, RoutingDecision decision) {
    Visibility wanted = asked.overrides().visibility();
    return wanted != null && wanted.isWeakerThan(decision.visibility())
        ? decision.noting(
            "The visibility %s was named by hand and is weaker than %s, which the tables decide."
                .formatted(wanted, decision.visibility()))
        : decision;
  }

  /**
   * What people have to confirm: the queue unless the asker named it, and a proposed case unless
   * the work is opened by hand.
   */
  private static Proposals proposals(WorkRequest asked, RoutingDecision decision) {
    return new Proposals(
        asked.overrides().ownerRole() == null && decision.assistance().confirmRouting(),
        !asked.origin().isByHand() && decision.assistance().caseProposed());
  }

  /** The wanted visibility, unless the tables ask for a stronger one. */
  private static Visibility notWeaker(Visibility wanted, Visibility decided) {
    return wanted == null || wanted.isWeakerThan(decided) ? decided : wanted;
  }

  private ObjectNode explanation(WorkRequest asked, RoutingDecision decision) {
    ObjectNode explanation = json.valueToTree(decision.explanation());
    if (!asked.origin().isByHand()) {
      explanation.put("signal_id", asked.origin().signalId().toString());
    }
    return explanation;
  }
}
