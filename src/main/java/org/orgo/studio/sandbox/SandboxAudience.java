package org.orgo.studio.sandbox;

import java.util.Map;
import java.util.UUID;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.notifications.NoticeForecast;
import org.orgo.notifications.NoticeForecast.Told;
import org.orgo.notifications.OpenedWork;
import org.orgo.notifications.broadcasts.BroadcastForecast;
import org.orgo.organizations.profile.Profile;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Outcome;
import org.orgo.signals.Signal;
import org.orgo.signals.trial.TriedSignal;
import org.orgo.studio.sandbox.SandboxAnswer.ToldPeople;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.forecast.TaskForecast;
import org.springframework.stereotype.Component;

/** Whom a signal would reach, and what of the work that it joins its reader may know. */
@Component
class SandboxAudience {

  private final NoticeForecast notices;
  private final BroadcastForecast broadcasts;
  private final TaskBoard tasks;
  private final CaseBoard cases;

  SandboxAudience(
      NoticeForecast notices, BroadcastForecast broadcasts, TaskBoard tasks, CaseBoard cases) {
    this.notices = notices;
    this.broadcasts = broadcasts;
    this.tasks = tasks;
    this.cases = cases;
  }

  /**
   * @param task that would be opened; null for none
   */
  ToldPeople told(TriedSignal tried, TaskForecast task, Profile profile) {
    if (task != null) {
      return toldOf(tried.signal(), task, profile);
    }
    if (tried.outcome() == Outcome.INFORMED) {
      RoutingDecision decision = tried.decision().orElseThrow();
      int readers =
          broadcasts.readers(
              decision.originLabel().orElse(decision.label()),
              decision.visibility(),
              decision.notifyScope(),
              profile);
      return new ToldPeople(readers, 0, Map.of(), false);
    }
    return new ToldPeople(0, 0, Map.of(), false);
  }

  private ToldPeople toldOf(Signal signal, TaskForecast task, Profile profile) {
    NewTask.Decided decided = task.opened().decision();
    Told told =
        notices.of(
            new OpenedWork(
                decided.type(),
                decided.visibility(),
                decided.ownerRole(),
                task.ownerRole(),
                signal.senderPersonId(),
                signal.reporterUserId()),
            profile);
    return new ToldPeople(told.people(), told.mailed(), told.byRole(), told.sender());
  }

  /** Null where the reader may not see it, as where there is none. */
  UUID visibleTask(UUID task) {
    return task != null && tasks.find(new TaskId(task)).isPresent() ? task : null;
  }

  UUID visibleCase(UUID theCase) {
    return theCase != null && cases.find(new CaseId(theCase)).isPresent() ? theCase : null;
  }
}
