package org.orgo.signals.intake;

import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.signals.Signal;
import org.springframework.stereotype.Component;

/**
 * Opens work in the name of who reported it, also after a wait, when nobody but the system is there
 * to act.
 */
@Component
class RunAsReporter {

  private final Actors actors;

  RunAsReporter(Actors actors) {
    this.actors = actors;
  }

  /** As whoever acts now where nobody reported it, or who did is no longer active. */
  void run(Signal signal, Runnable work) {
    UserId reporter = signal.reporterUserId();
    Actor now = CurrentActor.get();
    Actor actor =
        reporter == null || reporter.equals(now.userId()) ? now : actors.find(reporter).orElse(now);
    CurrentActor.as(
        actor,
        () -> {
          work.run();
          return null;
        });
  }
}
