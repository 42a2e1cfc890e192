package org.orgo.signals.intake;

import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.signals.Signal;
import org.springframework.stereotype.Component;

/** Opens work in the reporter's name, even after a wait, when only the system acts. */
@Component
class RunAsReporter {

  private final Actors actors;

  RunAsReporter(Actors actors) {
    this.actors = actors;
  }

  /** Runs the work as the reporter, or as the present actor when there is no active reporter. */
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
