package org.orgo.signals.intake;

import java.util.Optional;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.notifications.broadcasts.Broadcasts;
import org.orgo.notifications.broadcasts.NewBroadcast;
import org.orgo.platform.limits.TextLimits;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Outcome;
import org.orgo.signals.Signal;
import org.orgo.signals.work.WorkOpening;
import org.orgo.signals.work.WorkRequest;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.label.Handling;
import org.springframework.stereotype.Component;

/** Turns a classified signal into cases, tasks and broadcasts. */
@Component
class IntakeWork {

  private final WorkOpening opening;
  private final TaskDesk tasks;
  private final CaseDesk cases;
  private final Broadcasts broadcasts;
  private final Correlation correlation;

  IntakeWork(
      WorkOpening opening,
      TaskDesk tasks,
      CaseDesk cases,
      Broadcasts broadcasts,
      Correlation correlation) {
    this.opening = opening;
    this.tasks = tasks;
    this.cases = cases;
    this.broadcasts = broadcasts;
    this.correlation = correlation;
  }

  /** Opens a case, unless the signal repeats an earlier one or belongs to an open case. */
  void openCase(IntakeRun run) {
    if (correlation.repeated(run).isEmpty()) {
      joinOrOpenCase(run);
    }
  }

  void openTask(IntakeRun run) {
    if (run.caseId() == null) {
      Optional<TaskId> first = correlation.repeated(run);
      if (first.isPresent()) {
        tasks.reply(first.get(), run.signal().senderPersonId(), null, run.signal().text());
        run.commented(first.get().value());
        return;
      }
      // the task it repeats was resolved after its case was left out
      if (run.decision().opens() == Handling.CASE_AND_TASK) {
        joinOrOpenCase(run);
      }
    }
    openNewTask(run);
  }

  private void joinOrOpenCase(IntakeRun run) {
    correlation
        .openCase(run.signal(), run.decision(), run.relatedTaskId())
        .ifPresentOrElse(open -> run.joinsCase(open.value()), () -> openNewCase(run));
  }

  private void openNewCase(IntakeRun run) {
    WorkRequest asked = WorkRequest.of(run.signal(), null);
    run.openedCase(opening.openCase(asked, run.decision()).value());
  }

  private void openNewTask(IntakeRun run) {
    WorkRequest asked = WorkRequest.of(run.signal(), run.caseId());
    Task opened = opening.openTask(asked, run.decision());
    run.openedTask(opened.taskId().value());
    if (run.joinedCase()) {
      cases.taskAdded(new CaseId(run.caseId()), opened.taskId());
    }
    if (run.relatedTaskId() != null) {
      correlation.seemsToFollow(opened.taskId(), run.relatedTaskId());
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
            TextLimits.cut(signal.body(), TextLimits.MAX_DESCRIPTION_LENGTH),
            decision.visibility(),
            decision.notifyScope()));
    run.ended(Outcome.INFORMED);
  }
}
