package org.orgo.studio.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.engine.decisions.DecisionFailed;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.NewSignal;
import org.orgo.signals.trial.SignalForecast;
import org.orgo.signals.trial.SignalTrial;
import org.orgo.studio.sandbox.SandboxAnswer.PassedElement;
import org.orgo.tasks.forecast.TaskForecast;
import org.orgo.tasks.forecast.TaskForecasts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries signals, and writes nothing: its transaction could not. */
@Service
public class SandboxDesk {

  private final SandboxCandidate candidate;
  private final SignalTrial signals;
  private final TaskForecasts tasks;
  private final SandboxWords words;
  private final SandboxAudience audience;

  SandboxDesk(
      SandboxCandidate candidate,
      SignalTrial signals,
      TaskForecasts tasks,
      SandboxWords words,
      SandboxAudience audience) {
    this.candidate = candidate;
    this.signals = signals;
    this.tasks = tasks;
    this.words = words;
    this.audience = audience;
  }

  /**
   * @param draft whose files hold in place of what is live; null for none
   * @throws NotAllowed without the right to edit processes
   * @throws InvalidRequest when the signal is empty or too large, or a table fails on it
   */
  @Transactional(readOnly = true)
  public SandboxAnswer tryOut(NewSignal typed, UUID draft) {
    requireRight();
    try {
      return answer(typed, candidate.of(draft));
    } catch (DecisionFailed failure) {
      throw new InvalidRequest(FieldError.of("draft_id", failure.getMessage()));
    }
  }

  public void requireRight() {
    if (!CurrentActor.get().may(Permissions.PROCESS_EDIT)) {
      throw new NotAllowed(Permissions.PROCESS_EDIT);
    }
  }

  private SandboxAnswer answer(NewSignal typed, SandboxRules rules) {
    SignalForecast tried = signals.of(typed, rules.intake());
    Optional<TaskForecast> task = tried.task().map(asked -> tasks.of(asked, rules.tasks()));
    return new SandboxAnswer(
        tried.walk().passed().stream()
            .map(step -> new PassedElement(step.id(), step.name()))
            .toList(),
        tried.walk().stoppedAt().map(step -> step.name()).orElse(null),
        tried.outcome().name(),
        tried.decision().map(each -> each.explanation().decisions()).orElse(List.of()),
        tried
            .decision()
            .map(RoutingDecision::explanation)
            .map(each -> each.notes())
            .orElse(List.of()),
        task.map(each -> words.task(each, rules.forms())).orElse(null),
        tried.joinedTaskId(),
        tried.joinedCaseId(),
        audience.told(tried, task.orElse(null), rules.profile()),
        rules.sharePercent());
  }
}
