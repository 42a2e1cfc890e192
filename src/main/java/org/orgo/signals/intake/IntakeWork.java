package org.orgo.signals.intake;

import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.engine.deployment.ReleaseBucket;
import org.orgo.notifications.broadcasts.Broadcasts;
import org.orgo.notifications.broadcasts.NewBroadcast;
import org.orgo.platform.limits.TextLimits;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Outcome;
import org.orgo.signals.Signal;
import org.orgo.signals.correlation.Correlation;
import org.orgo.signals.correlation.OpenWork;
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

  /** Finds the open work that the signal belongs to; the steps behind go by it. */
  OpenWork lookForOpenWork(IntakeRun run) {
    OpenWork found = run.isCopy() ? OpenWork.NONE : correlation.openWork(run.matter());
    run.belongsTo(found);
    return found;
  }

  /**
   * Opens a case. Where no step has looked for open work since the last wait: unless the signal
   * repeats an earlier one or belongs to an open case.
   */
  void openCase(IntakeRun run) {
    OpenWork open = run.openWork().isPresent() ? OpenWork.NONE : correlation.openWork(run.matter());
    switch (open.kind()) {
      case TASK -> {}
      case CASE -> run.joinsCase(open.id());
      case NONE -> openNewCase(run);
    }
  }

  /** Opens a task; where no step has looked for open work since the last wait, unless it joins. */
  void openTask(IntakeRun run) {
    if (run.openWork().isPresent() || run.caseId() != null) {
      openNewTask(run);
    } else {
      joinOpenWork(run);
    }
  }

  /** Opens a task, whatever open work there is. */
  void openTaskAlone(IntakeRun run) {
    openNewTask(run);
  }

  /** Comments on the open task, or opens one in the open case; as new work if there is neither. */
  void joinOpenWork(IntakeRun run) {
    OpenWork open = run.openWork().orElseGet(() -> correlation.openWork(run.matter()));
    switch (open.kind()) {
      case TASK -> commentOn(new TaskId(open.id()), run);
      case CASE -> {
        run.joinsCase(open.id());
        openNewTask(run);
      }
      case NONE -> {
        if (run.decision().opens() == Handling.CASE_AND_TASK) {
          openNewCase(run);
        }
        openNewTask(run);
      }
    }
  }

  private void commentOn(TaskId task, IntakeRun run) {
    tasks.reply(task, run.signal().senderPersonId(), null, run.signal().text());
    run.commented(task.value());
  }

  private void openNewCase(IntakeRun run) {
    WorkRequest asked = WorkRequest.of(run.signal(), null);
    run.openedCase(opening.openCase(CaseId.random(), asked, run.decision()).value());
  }

  private void openNewTask(IntakeRun run) {
    WorkRequest asked = WorkRequest.of(run.signal(), run.caseId());
    // on the side of its signal, where versions are tried on a share of what begins
    TaskId id = new TaskId(ReleaseBucket.following(run.signal().signalId().value()));
    Task opened = opening.openTask(id, asked, run.decision());
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
