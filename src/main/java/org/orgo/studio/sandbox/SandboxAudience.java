package org.orgo.studio.sandbox;

import java.util.Map;
import java.util.TreeMap;
import org.orgo.insights.cells.MinimumGroup;
import org.orgo.notifications.NoticeForecast;
import org.orgo.notifications.NoticeForecast.Told;
import org.orgo.notifications.OpenedWork;
import org.orgo.notifications.broadcasts.BroadcastForecast;
import org.orgo.organizations.profile.Profile;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Signal;
import org.orgo.signals.trial.SignalForecast;
import org.orgo.studio.replay.outcome.SplitSignals;
import org.orgo.studio.sandbox.SandboxAnswer.ToldPeople;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.forecast.TaskForecast;
import org.springframework.stereotype.Component;

/** Whom a signal would reach, as far as its reader may know who is there. */
@Component
class SandboxAudience {

  private final NoticeForecast notices;
  private final BroadcastForecast broadcasts;
  private final MinimumGroup groups;

  SandboxAudience(NoticeForecast notices, BroadcastForecast broadcasts, MinimumGroup groups) {
    this.notices = notices;
    this.broadcasts = broadcasts;
    this.groups = groups;
  }

  /**
   * @param task that would be opened; null for none
   * @return null where it follows from work that is there already, or cannot be foretold
   */
  ToldPeople told(SignalForecast tried, TaskForecast task, Profile profile) {
    if (task != null) {
      return shown(ofTask(tried.signal(), task, profile));
    }
    return switch (tried.outcome()) {
      case INFORMED -> shown(ofBroadcast(tried.decision().orElseThrow(), profile));
      case ACCEPTED, COMMENT_ADDED -> null;
      default -> shown(Told.NOBODY);
    };
  }

  private Told ofTask(Signal signal, TaskForecast task, Profile profile) {
    NewTask.Decided decided = task.opened().decision();
    return notices.of(
        new OpenedWork(
            decided.type(),
            decided.visibility(),
            decided.ownerRole(),
            null,
            task.ownerRole(),
            signal.senderPersonId(),
            signal.senderPersonId() == null ? signal.senderAddress() : null,
            signal.reporterUserId()),
        task.escalatesAtOnce(),
        profile);
  }

  private Told ofBroadcast(RoutingDecision decision, Profile profile) {
    int readers =
        broadcasts.readers(
            decision.originLabel().orElse(decision.label()),
            decision.visibility(),
            decision.notifyScope(),
            profile);
    return new Told(readers, 0, Map.of(), false);
  }

  /** Who holds a role and who has an account is told to those only who may read the accounts. */
  private ToldPeople shown(Told told) {
    if (CurrentActor.get().may(Permissions.ORGANIZATION_ADMIN)) {
      return new ToldPeople(told.people(), told.mailed(), told.byRole(), told.sender(), null);
    }
    int minimum = groups.ofSensitive();
    Map<String, Integer> byRole = new TreeMap<>();
    told.byRole().forEach((role, people) -> byRole.put(role, shown(people, minimum)));
    return new ToldPeople(
        shown(told.people(), minimum), shown(told.mailed(), minimum), byRole, null, minimum);
  }

  private static int shown(int people, int minimum) {
    return new SplitSignals(people, 0).shown(minimum);
  }
}
