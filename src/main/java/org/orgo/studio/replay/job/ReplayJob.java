package org.orgo.studio.replay.job;

import java.util.Optional;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.Refusal;
import org.orgo.studio.replay.Replay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the replays of the current organization that wait, each as whoever asked. */
@Component
public class ReplayJob {

  private static final Logger log = LoggerFactory.getLogger(ReplayJob.class);
  private static final int MAX_ATTEMPTS = 3;

  private final ReplayQueue queue;
  private final SignalReplay signals;
  private final PathReplay paths;
  private final Actors actors;

  ReplayJob(ReplayQueue queue, SignalReplay signals, PathReplay paths, Actors actors) {
    this.queue = queue;
    this.signals = signals;
    this.paths = paths;
    this.actors = actors;
  }

  /**
   * Runs the oldest.
   *
   * @return whether there was one
   */
  public boolean runNext() {
    Optional<Replay> next = queue.claim();
    next.ifPresent(this::run);
    return next.isPresent();
  }

  private void run(Replay replay) {
    if (replay.attempts() > MAX_ATTEMPTS) {
      queue.fail(replay, "It was begun %d times and never ended".formatted(MAX_ATTEMPTS));
      return;
    }
    Optional<Actor> requester = actors.find(replay.requestedBy());
    if (requester.isEmpty()) {
      queue.fail(replay, "Whoever asked for it has no active account any more");
      return;
    }
    CurrentActor.as(
        requester.get(),
        () -> {
          replay(replay);
          return null;
        });
  }

  private void replay(Replay replay) {
    try {
      if (!CurrentActor.get().may(Permissions.PROCESS_EDIT)) {
        throw new NotAllowed(Permissions.PROCESS_EDIT);
      }
      int tasks = paths.count(replay);
      signals
          .run(replay, tasks)
          .flatMap(result -> paths.run(replay, result, tasks))
          .ifPresent(result -> queue.finish(replay, result));
    } catch (SignalReplay.TooLong slow) {
      queue.fail(replay, slow.getMessage());
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure; // its claim runs out, and it is begun again
      }
      queue.fail(replay, reason(replay, failure));
    }
  }

  private static String reason(Replay replay, RuntimeException failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.getMessage();
    }
    log.error("The replay {} could not be run", replay.replayId(), failure);
    return "It could not be run; the log says why";
  }
}
