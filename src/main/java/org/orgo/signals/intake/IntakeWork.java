package org.orgo.signals.intake;

import java.time.Clock;
import org.orgo.notifications.broadcasts.Broadcasts;
import org.orgo.notifications.broadcasts.NewBroadcast;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Outcome;
import org.orgo.signals.Signal;
import org.orgo.signals.persistence.SignalMapper;
import org.orgo.signals.work.WorkOpening;
import org.orgo.signals.work.WorkRequest;
import org.orgo.tasks.Task;
import org.springframework.stereotype.Component;

/** Turns a decided signal into cases, tasks and bulletins. */
@Component
class IntakeWork {

  private final WorkOpening opening;
  private final Broadcasts broadcasts;
  private final SignalMapper signals;
  private final Clock clock;

  IntakeWork(WorkOpening opening, Broadcasts broadcasts, SignalMapper signals, Clock clock) {
    this.opening = opening;
    this.broadcasts = broadcasts;
    this.signals = signals;
    this.clock = clock;
  }

  void openCase(IntakeRun run) {
    WorkRequest asked = WorkRequest.of(run.signal(), null);
    run.openedCase(opening.openCase(asked, run.decision()).value());
  }

  void openTask(IntakeRun run) {
    WorkRequest asked = WorkRequest.of(run.signal(), run.caseId());
    Task opened = opening.openTask(asked, run.decision());
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
}
