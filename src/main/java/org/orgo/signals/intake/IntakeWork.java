package org.orgo.signals.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.cases.NewCase;
import org.orgo.notifications.broadcasts.Broadcasts;
import org.orgo.notifications.broadcasts.NewBroadcast;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Outcome;
import org.orgo.signals.Signal;
import org.orgo.signals.persistence.SignalMapper;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.stereotype.Component;

/** Turns a decided signal into cases, tasks and bulletins. */
@Component
class IntakeWork {

  private final CaseDesk cases;
  private final TaskDesk tasks;
  private final Broadcasts broadcasts;
  private final SignalMapper signals;
  private final Clock clock;

  IntakeWork(
      CaseDesk cases, TaskDesk tasks, Broadcasts broadcasts, SignalMapper signals, Clock clock) {
    this.cases = cases;
    this.tasks = tasks;
    this.broadcasts = broadcasts;
    this.signals = signals;
    this.clock = clock;
  }

  void openCase(IntakeRun run) {
    Signal signal = run.signal();
    RoutingDecision decision = run.decision();
    CaseId opened =
        cases.open(
            new NewCase(
                CaseId.random(),
                signal.channel(),
                signal.signalId().toString(),
                decision.type(),
                decision.category(),
                decision.subtype(),
                decision.label(),
                signal.title(),
                signal.body(),
                decision.severity(),
                decision.visibility(),
                decision.ownerRole().code(),
                decision.reactivity(),
                decision.tags(),
                signal.location(),
                signal.senderPersonId(),
                run.explanation()));
    run.openedCase(opened.value());
  }

  void openTask(IntakeRun run) {
    Task opened = tasks.open(draft(run));
    run.openedTask(opened.taskId().value());
    if (run.relatedTaskId() != null) {
      signals.possiblyRelated(
          CurrentTenant.require(), opened.taskId().value(), run.relatedTaskId(), clock.instant());
    }
  }

  void inform(IntakeRun run) {
    Signal signal = run.signal();
    RoutingDecision decision = run.decision();
    broadcasts.announce(
        new NewBroadcast(
            signal.signalId().value(),
            decision.originLabel().orElse(decision.label()),
            signal.title(),
            signal.body(),
            decision.visibility(),
            decision.notifyScope()));
    run.ended(Outcome.INFORMED);
  }

  private static NewTask draft(IntakeRun run) {
    Signal signal = run.signal();
    RoutingDecision decision = run.decision();
    return new NewTask(
        TaskId.random(),
        run.caseId(),
        signal.title(),
        signal.body(),
        signal.channel(),
        signal.senderPersonId(),
        null,
        metadata(signal),
        decision.originLabel().orElse(null),
        new NewTask.Decided(
            decision.type(),
            decision.category(),
            decision.subtype(),
            decision.label(),
            decision.severity(),
            decision.priority(),
            decision.visibility(),
            decision.ownerRole().code(),
            decision.reactivity(),
            decision.immediateEscalation(),
            new Proposals(
                decision.assistance().confirmRouting(), decision.assistance().caseProposed()),
            run.explanation()));
  }

  private static ObjectNode metadata(Signal signal) {
    // what a mail's row notes about the mail is no answer anybody gave
    boolean mail = signal.channel() == SignalSource.EMAIL;
    ObjectNode metadata =
        mail ? JsonNodeFactory.instance.objectNode() : signal.metadata().deepCopy();
    if (!signal.location().isEmpty()) {
      metadata.set("location", signal.location());
    }
    return metadata;
  }
}
